import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import latvian from '../../public/_locales/lv/messages.json' with { type: 'json' };
import type { MessageKey } from '../../src/i18n.ts';
import { fromBase32 } from '../sso/rules/base32.ts';
import { codeOf, stepAt } from '../sso/rules/totp.ts';
import type { ChromiumTab } from './chromium.ts';
import type { Tab } from './test-browser.ts';
import { waitUntil } from './wait-until.ts';

const catalogues: Readonly<Record<'lv' | 'en', Readonly<Record<string, { readonly message: string }>>>> = { lv: latvian, en: english };

/** A sentence as the extension should say it. @param values what stands for `$1`, `$2` … */
export function sentence(language: 'lv' | 'en', key: MessageKey, ...values: readonly (string | number)[]): string {
  const template = catalogues[language][key]?.message;
  if (template === undefined) throw new RangeError(`the ${language} catalogue has no ${key}`);
  return template.replace(/\$(\d)/g, (_, place) => String(values[Number(place) - 1]));
}

/** What can be done with an account besides copying its code. */
type RowAction = 'popupRename' | 'popupRemove' | 'popupPinName' | 'popupUnpinName' | 'popupFillHereName';

/** Shows what can be done with an account, and does one of it. */
export async function actOn(popup: Tab, language: 'lv' | 'en', name: string, action: RowAction): Promise<void> {
  await popup.click(`[aria-label="${sentence(language, 'popupActions', name)}"][aria-expanded=false]`);
  await popup.click(`.account-actions [aria-label="${sentence(language, action, name)}"]`);
}

export const readButton = '.foot .button-wide';

/** Presses "read the QR on this page". @returns the sentence that says what came of it */
export async function pressRead(popup: Tab): Promise<string> {
  await popup.click(readButton);
  return await popup.textOf('.notice-text');
}

/** An account as the popup shows it. */
export interface ShownAccount {
  readonly name: string;
  /** Digits only. */
  readonly code: string;
  readonly isLarge: boolean;
  readonly isPending: boolean;
}

/** @returns what the popup shows, from the top; reads without waiting */
export async function readAccounts(popup: ChromiumTab): Promise<readonly ShownAccount[]> {
  return await popup.page.evaluate(() =>
    [...document.querySelectorAll('.account')].map((row) => ({
      name: row.querySelector('.account-name')?.textContent ?? '',
      code: (row.querySelector('.code')?.textContent ?? '').replace(/\s/g, ''),
      isLarge: row.classList.contains('account-large'),
      isPending: row.querySelector('.pending') !== null,
    })),
  );
}

/** Waits until the popup shows exactly accounts of these names, in this order. */
export async function waitForNames(popup: ChromiumTab, names: readonly string[]): Promise<readonly ShownAccount[]> {
  let seen: readonly ShownAccount[] = [];
  return await waitUntil(
    async () => {
      seen = await readAccounts(popup);
      return JSON.stringify(seen.map(({ name }) => name)) === JSON.stringify(names) ? seen : undefined;
    },
    () => `${names.join(', ')}; there was ${JSON.stringify(seen)}`,
  );
}

/** Codes of a six-digit SHA1 key that are right around now, by this computer's clock: of the step before and of this one. */
export function codesOfNow(secret: string): readonly string[] {
  const key = { secret: fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 } as const;
  const step = stepAt(Date.now(), key.period);
  return [codeOf(key, step - 1), codeOf(key, step)];
}
