import type { MessageKey } from '../../src/i18n.ts';
import type { FirefoxTab } from './firefox-tab.ts';
import type { Firefox } from './firefox.ts';
import { sentence } from './popup-probe.ts';
import { waitUntil } from './wait-until.ts';

/** The settings in an English Firefox, by their words. */
export interface FirefoxSettings {
  readonly tab: FirefoxTab;
  /** Clicks a button, or what a label is for. */
  press(key: MessageKey): Promise<void>;
  /** Types into the field of this name. */
  fill(key: MessageKey, text: string): Promise<void>;
  waitForWords(key: MessageKey, ...values: readonly string[]): Promise<void>;
}

/** Marks the one that a name belongs to, so that a selector finds it. @returns whether there is one */
const mark = `(name) => {
  for (const old of document.querySelectorAll('[data-found]')) delete old.dataset.found;
  const named = [...document.querySelectorAll('button, label')].find((one) => one.checkVisibility() && one.innerText.trim() === name);
  if (named === undefined) return false;
  (named.control ?? named).dataset.found = '';
  return true;
}`;

export async function openFirefoxSettings(browser: Firefox): Promise<FirefoxSettings> {
  const tab = await browser.openTab(`${browser.extensionUrl}manage.html`);

  async function find(key: MessageKey): Promise<string> {
    const name = sentence('en', key);
    await waitUntil(async () => ((await tab.call(mark, name)) === true ? true : undefined), () => `“${name}” in the settings`);
    return '[data-found]';
  }

  return {
    tab,
    press: async (key) => tab.click(await find(key)),
    fill: async (key, text) => tab.type(await find(key), text),
    async waitForWords(key, ...values) {
      const words = sentence('en', key, ...values);
      await waitUntil(
        async () => ((await tab.call('(words) => document.body.innerText.includes(words)', words)) === true ? true : undefined),
        () => `“${words}” in the settings`,
      );
    },
  };
}
