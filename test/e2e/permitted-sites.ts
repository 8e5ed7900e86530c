import { lstat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Browser } from 'webextension-polyfill';
import type { Chromium } from './chromium.ts';
import { deskOf } from './kept-accounts.ts';
import { waitUntil } from './wait-until.ts';

/** In pages of the extension. */
declare const chrome: Browser;

const Preferences = v.looseObject({ extensions: v.looseObject({ settings: v.record(v.string(), v.unknown()) }) });
const everySite = { explicit_host: ['https://*/*'] };
/** What the person has permitted at the installation, and what later on. */
const Settings = v.looseObject({ granted_permissions: v.looseObject({ explicit_host: v.array(v.string()) }) });

/**
 * From now on the browser asks nobody when the extension asks for a site: it believes that the person has permitted every
 * site once and taken it back since. Its own dialog can't be reached without a display. The browser is started anew.
 */
export async function permitWhateverIsAsked(browser: Chromium): Promise<void> {
  const id = new URL(browser.extensionUrl).host;
  await browser.restart(async () => {
    // While it ends it may write its own once more.
    await waitUntil(
      () => lstat(join(browser.profile, 'SingletonLock')).then(() => undefined, () => true as const),
      () => 'the browser to end',
    );
    const path = join(browser.profile, 'Default/Preferences');
    const preferences = v.parse(Preferences, JSON.parse(await readFile(path, 'utf8')));
    const settings = v.parse(Settings, preferences.extensions.settings[id]);
    settings.granted_permissions.explicit_host.push(...everySite.explicit_host);
    preferences.extensions.settings[id] = { ...settings, runtime_granted_permissions: everySite };
    await writeFile(path, JSON.stringify(preferences));
  });
}

/** Takes a permission back as the browser's own settings do. */
export async function withdrawInBrowser(browser: Chromium, origin: string): Promise<void> {
  const pattern = `https://${new URL(origin).hostname}/*`;
  await (await deskOf(browser)).evaluate((origins) => chrome.permissions.remove({ origins }), [pattern]);
}

/** Withdraws every permission, and waits until nothing of ours runs outside the organisation any more. */
export async function withdrawEverySite(browser: Chromium): Promise<void> {
  const desk = await deskOf(browser);
  const withdraw = async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    const foreign = origins.filter((pattern) => !pattern.includes('*.'));
    if (foreign.length > 0) await chrome.permissions.remove({ origins: foreign });
  };
  await desk.evaluate(withdraw);
  await waitForScripts(browser);
}

/** Waits until the content script is registered for these hosts and no other. */
export async function waitForScripts(browser: Chromium, ...hosts: readonly string[]): Promise<void> {
  const desk = await deskOf(browser);
  let found = '';
  await waitUntil(
    async () => {
      found = (await desk.evaluate(() => chrome.scripting.getRegisteredContentScripts())).flatMap(({ matches = [] }) => matches).join(' ');
      return found === hosts.map((host) => `https://${host}/*`).join(' ') ? true : undefined;
    },
    () => `the content script on ${hosts.join(' and ')}; it is on ${found}`,
  );
}
