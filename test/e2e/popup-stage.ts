import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium, type ChromiumTab } from './chromium.ts';
import { shown, startForeignSite, type ForeignAccount, type ForeignSite } from './foreign-pages.ts';
import { sso } from './journey.ts';
import { closePages, forgetEverything } from './kept-accounts.ts';
import { pressRead } from './popup-probe.ts';

/** What tests of the popup share. Tabs and popups that it opens are closed after each test. */
export interface PopupStage {
  readonly standIn: StandIn;
  readonly browser: Chromium;
  /** Opens a page of somebody else's site, or of another origin. */
  open(body: string, origin?: string): Promise<ChromiumTab>;
  openPopup(tab: ChromiumTab): Promise<ChromiumTab>;
  /** Closes a tab, too, after the test. */
  closeLater(tab: ChromiumTab): ChromiumTab;
  /** Keeps an account by the popup. @returns the page that showed it */
  keep(account: Pick<ForeignAccount, 'uri'>, origin?: string): Promise<ChromiumTab>;
  /** Gives a person of the stand-in a device, and the extension its secret, bound to the SSO. */
  keepOfPerson(person: string): Promise<ChromiumTab>;
}

/** One browser for all tests of a file, each of which begins with nothing kept. */
export function usePopupStage(language: 'lv' | 'en'): PopupStage {
  let standIn: StandIn;
  let browser: Chromium;
  let site: ForeignSite;
  let context: BrowserContext | undefined;
  let tabs: ChromiumTab[] = [];
  beforeAll(async () => {
    standIn = await startStandIn();
    browser = await launchChromium({ standIn, language });
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
  });
  beforeEach(async () => {
    await closePages(browser);
    // After a restart nobody answers for them any more.
    if (context !== browser.context()) site = await startForeignSite(browser);
    context = browser.context();
    standIn.reset();
    await forgetEverything(browser);
  });
  afterEach(async () => {
    for (const tab of tabs.toReversed()) if (!tab.page.isClosed()) await tab.close();
    tabs = [];
  });

  const stage: PopupStage = {
    get standIn() {
      return standIn;
    },
    get browser() {
      return browser;
    },
    closeLater(tab) {
      tabs.push(tab);
      return tab;
    },
    open: async (body, origin) => stage.closeLater(await site.open(body, origin)),
    openPopup: async (tab) => stage.closeLater(await browser.openPopup(tab)),
    async keep({ uri }, origin) {
      const tab = await stage.open(shown.image(uri), origin);
      const popup = await stage.openPopup(tab);
      await pressRead(popup);
      await popup.waitFor('.account');
      await popup.close();
      return tab;
    },
    keepOfPerson(person) {
      const { secret } = standIn.addTotp(person);
      const uri = `otpauth://totp/authentik%3A${encodeURIComponent(person)}?secret=${secret}&algorithm=SHA1&digits=6&period=30&issuer=authentik`;
      return stage.keep({ uri }, sso);
    },
  };
  return stage;
}
