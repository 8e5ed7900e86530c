import { render } from 'preact';
import { vi } from 'vitest';
import type { ChangeAnswer, CodeRow, CodesAnswer } from '../../../src/messages/answers.ts';
import type { BackupStateAnswer } from '../../../src/messages/backup-answers.ts';
import type { FieldAnswer, FillHereAnswer } from '../../../src/messages/field-answers.ts';
import type { CaptureAnswer, OutcomeAnswer } from '../../../src/messages/capture-answers.ts';
import type { ProtectionAnswer, UnlockAnswer } from '../../../src/messages/lock-answers.ts';
import type { Input, Send } from '../../../src/messages/protocol.ts';
import type { SettingsAnswer } from '../../../src/messages/settings-messages.ts';
import type { Policy } from '../../../src/settings/policy.ts';
import { loadFirst } from '../../../src/ui/popup/codes-state.ts';
import { Popup } from '../../../src/ui/popup/popup.tsx';
import { makeTranslate } from '../../i18n/catalogue.ts';
import { settingsUnder } from '../../settings/settings-under.ts';
import { guardedByDevice, makePasskeys } from '../lock/fake-protection.ts';

interface Answers {
  codes: CodesAnswer | Promise<CodesAnswer> | Error;
  'read-page': CaptureAnswer | Error;
  'keep-candidates': CaptureAnswer | Error;
  rename: ChangeAnswer | Error;
  remove: ChangeAnswer | Error;
  restore: ChangeAnswer | Error;
  pin: ChangeAnswer | Error;
  'code-copied': { readonly status: 'noted' } | Error;
  'look-for-field': FieldAnswer | Error;
  settings: SettingsAnswer | Error;
  'site-wanted': { readonly status: 'noted' } | Error;
  'site-declined': { readonly status: 'noted' } | Error;
  'fill-here': FillHereAnswer | Error;
  protection: ProtectionAnswer | Error;
  unlock: UnlockAnswer | Error;
  lock: { readonly status: 'done' } | Error;
  'backup-state': BackupStateAnswer | Error;
  'backup-later': { readonly status: 'noted' | 'not-kept' } | Error;
}

/** What a click in the browser's menu came to, as the background answers who waits for it or doesn't. */
type Outcome = (wait: boolean) => OutcomeAnswer | Promise<OutcomeAnswer>;

/** Shows the popup in the test's document, in English; the answers of the background can be changed while it is open. */
export async function openPopup(codes: Answers['codes'], outcome: Outcome = () => ({ status: 'none' }), more: { protection?: ProtectionAnswer; backup?: BackupStateAnswer | Error; openPasskeyWindow?: () => void; takePasskeyWish?: () => boolean; field?: FieldAnswer; policy?: Policy; hasNoAccess?: boolean; last?: readonly CodeRow[] } = {}) {
  const done: ChangeAnswer = { status: 'done' };
  const answers: Answers = { codes, 'read-page': { status: 'forbidden' }, 'keep-candidates': { status: 'forgotten' }, rename: done, remove: done, restore: done, pin: done, 'code-copied': { status: 'noted' }, 'look-for-field': more.field ?? { status: 'none' }, 'fill-here': { status: 'filled' }, settings: more.policy ? { status: 'known', settings: settingsUnder(more.policy) } : new Error('not asked for'), protection: more.protection ?? guardedByDevice, unlock: { status: 'unlocked' }, lock: { status: 'done' }, 'backup-state': more.backup ?? new Error('not asked for'), 'backup-later': { status: 'noted' }, 'site-wanted': { status: 'noted' }, 'site-declined': { status: 'noted' } };
  const sent: { readonly name: string; readonly input: unknown }[] = [];
  const send = (async (name: keyof Answers | 'capture-outcome', input: unknown) => {
    sent.push({ name, input });
    if (name === 'capture-outcome') return outcome((input as Input<typeof name>).wait);
    const answer = answers[name];
    if (answer instanceof Error) throw answer;
    return answer;
  }) as Send<'extension'>;
  const copy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  const permitSite = vi.fn<(origin: string) => Promise<boolean>>(() => Promise.resolve(true));
  const passkeys = makePasskeys();
  const close = vi.fn<() => void>();
  const askAccess = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  const access = { findMissing: () => Promise.resolve(more.hasNoAccess === true ? ['smiltenesnovads.lv'] : []), ask: askAccess, watch: () => () => undefined };
  const stopWatching = vi.fn<() => void>();
  let changed = () => {};
  const watchVault = (listener: () => void) => {
    changed = listener;
    return stopWatching;
  };
  const environment = { send, translate: makeTranslate('en'), now: () => Date.now(), copy, watchVault, permitSite, access, close, passkeys, openPasskeyWindow: more.openPasskeyWindow, takePasskeyWish: more.takePasskeyWish ?? (() => false) };

  render(null, document.body);
  render(<Popup environment={environment} first={await loadFirst(send, more.last, Date.now())} />, document.body);
  await settle();
  return { answers, sent, copy, passkeys, permitSite, askAccess, closePopup: close, stopWatching, vaultChanged: () => changed(), close: () => render(null, document.body) };
}

/** Lets promises, effects and drawing come to rest; the test's clock moves on by 50 ms. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(50);
}

/** @returns the text of the popup, without the ring and without repeated white space */
export function readText(selector = 'main'): string {
  const copy = document.querySelector(selector)?.cloneNode(true);
  if (!(copy instanceof Element)) throw new Error(`nothing matches ${selector}`);
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Presses the first button whose name or text is this, as a click does: it has the keyboard then. */
export async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(
    (candidate) => candidate.getAttribute('aria-label') === name || candidate.textContent === name,
  );
  if (button === undefined) throw new Error(`no button ${name}`);
  button.focus();
  button.click();
  await settle();
}

/** Presses a key where the focus is. @returns whether the popup took the key for itself */
export async function pressKey(key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  await settle();
  return event.defaultPrevented;
}

/** Shows what else can be done with an account, and presses one of it. */
export async function act(account: string, name: string): Promise<void> {
  await press(`Actions for “${account}”`);
  await press(name);
}

/** Types into the search as a person does. */
export async function type(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('.search-input');
  if (input === null) throw new Error('nothing can be searched');
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}
