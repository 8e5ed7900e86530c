import type { Chromium, ChromiumTab } from './chromium.ts';
import { sentence } from './popup-probe.ts';
import type { MessageKey } from '../../src/i18n.ts';

/** The settings, with the section about protection, in an English browser. */
export interface SettingsProbe {
  readonly tab: ChromiumTab;
  press(key: MessageKey): Promise<void>;
  /** Types into the field of this name. */
  fill(key: MessageKey, text: string): Promise<void>;
  waitForNotice(key: MessageKey): Promise<void>;
  /** Reads the new recovery code, says that it is written down, and goes on. @returns the code */
  takeRecoveryCode(): Promise<string>;
}

export function probeSettings(tab: ChromiumTab): SettingsProbe {
  const { page } = tab;
  const name = (key: MessageKey) => sentence('en', key);
  const press = (key: MessageKey) => page.getByRole('button', { name: name(key), exact: true }).click();
  return {
    tab,
    press,
    fill: (key, text) => page.getByLabel(name(key), { exact: true }).fill(text),
    waitForNotice: (key) => page.locator('.notice', { hasText: name(key) }).waitFor(),
    async takeRecoveryCode() {
      const code = (await tab.textOf('.sheet-code')).trim().replaceAll(/\s+/g, '-');
      await page.getByLabel(name('protectWritten')).check();
      await press('protectNext');
      return code;
    },
  };
}

export async function openSettings(browser: Chromium): Promise<SettingsProbe> {
  return probeSettings(await browser.openTab(`${browser.extensionUrl}manage.html`));
}
