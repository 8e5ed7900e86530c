import { afterAll, beforeAll } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import type { FirefoxTab } from './firefox-tab.ts';
import { launchFirefox, type Firefox } from './firefox.ts';
import { elsewhere } from './foreign-pages.ts';

/** What tests in Firefox share. */
export interface FirefoxStage {
  readonly standIn: StandIn;
  readonly browser: Firefox;
  /** Opens a page of somebody else's site, or of another origin. */
  open(body: string, origin?: string): Promise<FirefoxTab>;
  /** A page of the extension that may do what the popup may. */
  openDesk(): Promise<FirefoxTab>;
  /** Nothing is kept but the key of this device and what the browser keeps elsewhere for the person. */
  forgetProfile(): Promise<void>;
  /** Nothing of the test before is left: no tabs, nobody signed in, nothing kept but the key of this device. */
  forgetAccounts(): Promise<void>;
}

/** One stand-in and one Firefox for all tests of a file. */
export function useFirefoxStage(language: 'lv' | 'en' = 'en'): FirefoxStage {
  let standIn: StandIn;
  let browser: Firefox;
  beforeAll(async () => {
    standIn = await startStandIn();
    browser = await launchFirefox({ standIn, language });
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
  });
  async function clear(...areas: readonly string[]): Promise<void> {
    const desk = await stage.openDesk();
    await desk.call('(...areas) => Promise.all(areas.map((area) => browser.storage[area].clear())).then(() => true)', ...areas);
    await desk.close();
  }
  const stage: FirefoxStage = {
    get standIn() {
      return standIn;
    },
    get browser() {
      return browser;
    },
    async open(body, origin = elsewhere) {
      const tab = await browser.openTab(`${origin}/frame?src=about:blank`);
      await tab.call(
        `async (body) => {
          document.body.innerHTML = body;
          await Promise.all([...document.images].map((image) => image.decode()));
        }`,
        body,
      );
      return tab;
    },
    openDesk: () => browser.openTab(`${browser.extensionUrl}manifest.json`),
    async forgetProfile() {
      // What it still has to do for a page of before would be kept after this.
      await browser.stopBackground();
      await clear('local', 'session');
    },
    async forgetAccounts() {
      await browser.closeTabs();
      standIn.reset();
      await stage.forgetProfile();
      await clear('sync');
    },
  };
  return stage;
}
