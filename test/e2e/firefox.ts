import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import * as v from 'valibot';
import { getBrowser } from '../run/browsers.ts';
import { root } from '../run/commands.ts';
import { forgiveGone, speakBidi, type Bidi } from './firefox-bidi.ts';
import { adoptPopup, pressAction, pressPermit, terminateBackground } from './firefox-privileged.ts';
import { firefoxTab, type FirefoxTab } from './firefox-tab.ts';
import type { LaunchOptions, Tab, TestBrowser } from './test-browser.ts';
import { waitUntil } from './wait-until.ts';

/** A Firefox with the extension in it. */
export interface Firefox extends TestBrowser {
  readonly name: 'firefox';
  openTab(url: string): Promise<FirefoxTab>;
  openPopup(tab: Tab): Promise<FirefoxTab>;
  /** The folder into which it puts what is downloaded; not there before the first file. */
  readonly downloads: string;
  /** @returns the popup that the extension opens at the toolbar by itself */
  waitForPopup(): Promise<FirefoxTab>;
  /** Says yes in the browser's own dialog about a site, once it is there. */
  permitSite(): Promise<void>;
  /** Leaves one blank tab, so that a test finds nothing of the one before, however that ended. */
  closeTabs(): Promise<void>;
}

/** Where Firefox shall put the extension's pages, which it would else choose by chance. */
const uuid = '5e4e3c2a-7d1b-4c0e-9a6f-0b1c2d3e4f50';
const extensionUrl = `moz-extension://${uuid}/`;

const Tree = v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) });
const Created = v.object({ context: v.string() });

function preferences(options: LaunchOptions, extensionId: string, downloads: string): Record<string, unknown> {
  const { standIn, language = 'en', colorScheme = 'light', scale = 1 } = options;
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    // A temporary add-on goes with the browser; what it keeps must still be there when it comes back.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': standIn.proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': standIn.proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
    'intl.locale.requested': language === 'lv' ? 'lv' : 'en-US',
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'layout.css.devPixelsPerPx': String(scale),
  };
}

const downloadsOf = (profile: string) => join(profile, 'downloads');

async function start(profile: string, extension: string, options: LaunchOptions): Promise<{ browser: Browser; extensionId: string }> {
  const extensionId = await readExtensionId(extension);
  const { scale = 1 } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: getBrowser('firefox'),
    headless: options.isHeadless ?? true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ['-remote-allow-system-access'],
    env: { ...process.env, MOZ_HEADLESS_WIDTH: String(1100 * scale), MOZ_HEADLESS_HEIGHT: String(885 * scale) },
    extraPrefsFirefox: preferences(options, extensionId, downloadsOf(profile)),
  });
  await browser.installExtension(extension);
  if (options.welcome !== 'none') await meetWelcome(speakBidi(browser), options.welcome ?? 'closed');
  return { browser, extensionId };
}

/** Waits until the page for a new person has opened by itself. */
async function meetWelcome(bidi: Bidi, fate: 'closed' | 'left'): Promise<void> {
  const welcome = await waitUntil(
    async () => {
      const { contexts } = v.parse(Tree, await bidi.send('browsingContext.getTree', { maxDepth: 0 }));
      return contexts.find(({ url }) => url === `${extensionUrl}welcome.html`);
    },
    () => 'the page for a new person',
  );
  const tab = firefoxTab(bidi, welcome.context);
  await tab.waitFor('main');
  if (fate === 'closed') await tab.close();
}

const Manifest = v.object({ browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }) });

async function readExtensionId(extension: string): Promise<string> {
  const { default: manifest } = (await import(join(extension, 'manifest.json'), { with: { type: 'json' } })) as { default: unknown };
  return v.parse(Manifest, manifest).browser_specific_settings.gecko.id;
}

/** Starts Firefox on a new profile. */
export async function launchFirefox(options: LaunchOptions): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'atslega-firefox-'));
  const extension = options.extension ?? join(root, '.output/firefox-mv3');
  let { browser, extensionId } = await start(profile, extension, options);
  let bidi: Bidi = speakBidi(browser);
  let desk: FirefoxTab | undefined;

  async function createTab(background: boolean, url: string): Promise<FirefoxTab> {
    const { context } = v.parse(Created, await bidi.send('browsingContext.create', { type: 'tab', background }));
    const tab = firefoxTab(bidi, context);
    await tab.goto(url);
    return tab;
  }

  async function probePopup(context: string): Promise<FirefoxTab> {
    const popup = firefoxTab(bidi, context);
    await popup.waitForUrl(extensionUrl);
    return popup;
  }

  return {
    name: 'firefox',
    profile,
    downloads: downloadsOf(profile),
    extensionUrl,
    openTab: (url) => createTab(false, url),
    async openPopup(tab) {
      await tab.bringToFront();
      return probePopup(await pressAction(bidi, extensionId));
    },
    waitForPopup: async () => probePopup(await adoptPopup(bidi)),
    async closeTabs() {
      const { contexts } = v.parse(Tree, await bidi.send('browsingContext.getTree', { maxDepth: 0 }));
      await createTab(false, 'about:blank');
      for (const { context } of contexts) await forgiveGone(() => bidi.send('browsingContext.close', { context }));
      desk = undefined;
    },
    permitSite: () => pressPermit(bidi),
    async readStorage(area) {
      // A page of the extension that stays in the back, so that no tab loses its place.
      desk ??= await createTab(true, `${extensionUrl}manifest.json`);
      return v.parse(v.record(v.string(), v.unknown()), await desk.call('(area) => browser.storage[area].get()', area));
    },
    stopBackground: () => terminateBackground(bidi, extensionId),
    async restart() {
      await browser.close();
      ({ browser, extensionId } = await start(profile, extension, options));
      bidi = speakBidi(browser);
      desk = undefined;
    },
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
