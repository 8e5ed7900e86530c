import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { getBrowser } from '../run/browsers.ts';
import { root } from '../run/commands.ts';
import { closePage } from './close-page.ts';
import { probeChromiumCard } from './chromium-card.ts';
import type { LaunchOptions, Tab, TestBrowser } from './test-browser.ts';
import { patience, waitUntil } from './wait-until.ts';

/** A Chromium with the extension in it. Its pages are open to Playwright, for what {@link Tab} does not offer. */
export interface Chromium extends TestBrowser {
  readonly name: 'chromium';
  context(): BrowserContext;
  openTab(url: string): Promise<ChromiumTab>;
  /** Presses an extension's button in the toolbar. @param extension where its pages are, if it is not ours */
  openPopup(tab: Tab, extension?: string): Promise<ChromiumTab>;
  /** @param whileClosed what is to be done to the profile meanwhile */
  restart(whileClosed?: () => Promise<void>): Promise<void>;
  /** @returns ends the browser's process (SIGKILL) the moment it is called, and resolves once the browser runs again on its profile */
  prepareToKill(): Promise<() => Promise<void>>;
  /** @returns the page of the extension that something opens */
  waitForOwnPage(open: () => Promise<unknown>): Promise<ChromiumTab>;
}

export interface ChromiumTab extends Tab {
  readonly page: Page;
}

/** A popup is announced as something "other" than a page: this makes Playwright open its eyes to it. */
process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';

/** How long a worker may take to stop, milliseconds. */
const stopTakes = 3000;

/** What a browser does by itself would disturb the tests, and there is no network to do it in. */
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function startContext(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  const { standIn, extension = join(root, '.output/chrome-mv3'), beside = [], switches = [], language = 'en', colorScheme = 'light', scale = 1, isHeadless = true } = options;
  const extensions = [extension, ...beside].join(',');
  return chromium.launchPersistentContext(profile, {
    executablePath: getBrowser('chromium'),
    headless: isHeadless,
    // Playwright's own default would hide half of what an extension can do.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
    args: [
      ...quiet,
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      '--enable-unsafe-extension-debugging',
      `--host-resolver-rules=MAP *:80 127.0.0.1:${standIn.httpPort}, MAP * 127.0.0.1:${standIn.port}, EXCLUDE 127.0.0.1`,
      `--lang=${language}`,
      '--window-size=1100,900',
      `--force-device-scale-factor=${scale}`,
      ...switches,
    ],
    env: { ...process.env, LANGUAGE: language },
    locale: language,
    colorScheme,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreHTTPSErrors: true,
    // Windows keep their own size: a viewport that Playwright sets would be the popup's, too.
    viewport: null,
  });
}

function wrap(page: Page): ChromiumTab {
  page.setDefaultTimeout(patience);
  const first = (selector: string) => page.locator(selector).first();
  return {
    page,
    card: probeChromiumCard(page),
    url: () => page.url(),
    goto: async (url) => void (await page.goto(url)),
    waitForUrl: (start, timeout = patience) => page.waitForURL((url) => url.href.startsWith(start), { timeout }),
    waitFor: (selector) => first(selector).waitFor(),
    click: (selector) => first(selector).click(),
    type: (selector, text) => first(selector).pressSequentially(text),
    valueOf: (selector) => first(selector).inputValue(),
    textOf: (selector) => first(selector).innerText(),
    press: (key) => page.keyboard.press(key),
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => closePage(page),
  };
}

async function findExtensionUrl(context: BrowserContext): Promise<string> {
  const isOurs = (worker: Worker) => worker.url().endsWith('/background.js');
  const worker =
    context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: patience }));
  return new URL('/', worker.url()).href;
}

/** Starts it with nothing of ours in its tabs, unless the page for a new person is to be left. @returns where our pages are, too */
async function start(profile: string, options: LaunchOptions): Promise<{ context: BrowserContext; extensionUrl: string }> {
  const { welcome = 'closed' } = options;
  const context = await startContext(profile, options);
  const extensionUrl = await findExtensionUrl(context);
  if (welcome === 'none') return { context, extensionUrl };
  const isWelcome = (page: Page) => page.url() === `${extensionUrl}welcome.html`;
  const page = await waitUntil(
    () => Promise.resolve(context.pages().find(isWelcome)),
    () => 'the page for a new person',
  );
  await page.locator('main').waitFor();
  if (welcome === 'closed') await closePage(page);
  return { context, extensionUrl };
}

/** Starts Chromium on a new profile. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'atslega-chromium-'));
  let { context, extensionUrl } = await start(profile, options);

  async function openTab(url: string): Promise<ChromiumTab> {
    const page = await context.newPage();
    await page.goto(url);
    return wrap(page);
  }

  async function waitForPageOf(extension: string, open: () => Promise<unknown>): Promise<ChromiumTab> {
    const [page] = await Promise.all([context.waitForEvent('page', { timeout: patience }), open()]);
    await page.waitForURL((url) => url.href.startsWith(extension));
    return wrap(page);
  }

  /** A page of the extension for what only the extension may do. It stays in the back, so that no tab loses its place. */
  async function getDesk(): Promise<Page> {
    const address = `${extensionUrl}manifest.json`;
    const found = context.pages().find((page) => page.url() === address);
    if (found !== undefined) return found;
    const page = context.pages().find((candidate) => candidate.url() === 'about:blank') ?? (await context.newPage());
    await page.goto(address);
    return page;
  }

  return {
    name: 'chromium',
    profile,
    extensionUrl,
    context: () => context,
    openTab,
    async openPopup(tab, extension = extensionUrl) {
      await tab.bringToFront();
      const session = await context.browser()?.newBrowserCDPSession();
      if (session === undefined) throw new Error('Chromium is closed');
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const target = targetInfos.find(({ url }) => url === tab.url());
      if (target === undefined) throw new Error(`No tab shows ${tab.url()}`);
      return await waitForPageOf(extension, () => session.send('Extensions.triggerAction', { id: new URL(extension).host, targetId: target.targetId }));
    },
    waitForOwnPage: (open) => waitForPageOf(extensionUrl, open),
    readStorage: async (area) => (await getDesk()).evaluate<Record<string, unknown>>(`chrome.storage.${area}.get()`),
    async stopBackground() {
      const page = await context.newCDPSession(await getDesk());
      const browser = await context.browser()?.newBrowserCDPSession();
      if (browser === undefined) throw new Error('Chromium is closed');
      const isRunning = async () => {
        const { targetInfos } = await browser.send('Target.getTargets');
        return targetInfos.some(({ type, url }) => type === 'service_worker' && url.startsWith(extensionUrl));
      };
      // A page that asks again begins another one, often before it is seen that none runs.
      let [isUp, hasStopped] = [false, false];
      page.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        for (const { scriptURL, runningStatus } of versions) {
          if (!scriptURL.startsWith(extensionUrl)) continue;
          hasStopped ||= isUp && runningStatus === 'stopped';
          isUp = runningStatus !== 'stopped';
        }
      });
      await page.send('ServiceWorker.enable');
      // One that is only just starting may not hear it: it is asked again, but not so often that none could ever start.
      let askAgainAt = 0;
      await waitUntil(
        async () => {
          if (performance.now() >= askAgainAt) {
            askAgainAt = performance.now() + stopTakes;
            await page.send('ServiceWorker.stopAllWorkers');
          }
          return hasStopped || !(await isRunning()) ? true : undefined;
        },
        () => 'the background to stop',
      );
      await Promise.all([page.detach(), browser.detach()]);
    },
    async restart(whileClosed) {
      await context.close();
      await whileClosed?.();
      ({ context, extensionUrl } = await start(profile, options));
    },
    async prepareToKill() {
      const session = await context.browser()?.newBrowserCDPSession();
      const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
      const id = processInfo.find(({ type }) => type === 'browser')?.id;
      if (id === undefined) throw new Error('Chromium does not say which process it is');
      return async () => {
        const ended = context.waitForEvent('close', { timeout: patience });
        process.kill(id, 'SIGKILL');
        await ended;
        ({ context, extensionUrl } = await start(profile, options));
      };
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
