import { render } from 'preact';
import type { AccountsAnswer, ManagedAccount, RevealAnswer } from '../../../../src/messages/account-answers.ts';
import type { ChangeAnswer } from '../../../../src/messages/answers.ts';
import type { ProtectionAnswer } from '../../../../src/messages/lock-answers.ts';
import type { Send } from '../../../../src/messages/protocol.ts';
import type { Setting } from '../../../../src/settings/effective.ts';
import { AccountsSection } from '../../../../src/ui/manage/accounts/accounts-section.tsx';
import { makeTranslate } from '../../../i18n/catalogue.ts';
import { guardedByDevice, makePasskeys } from '../../lock/fake-protection.ts';
import { settle } from '../../popup/open-popup.tsx';

export const day = 24 * 60 * 60_000;
export const moment = Date.UTC(2026, 10, 22, 12);

/** A confirmed account of a test; the id is made from the name. */
export function managed(name: string, changes: Partial<ManagedAccount> = {}): ManagedAccount {
  return {
    id: `id-${name}`,
    name,
    issuer: '',
    user: '',
    accountStatus: 'confirmed',
    isPinned: false,
    isBound: false,
    origins: [],
    createdAt: moment,
    statusAt: moment,
    ...changes,
  };
}

export const open = (...accounts: readonly ManagedAccount[]): AccountsAnswer => ({ status: 'open', accounts });

/** Shows the section in the test's document, in English; the answers of the background can be changed while it is open. */
export async function openAccounts(accounts: AccountsAnswer | Error, reveal: RevealAnswer = { status: 'hold-needed' }, exportSecrets: Setting<boolean> = { value: true, setBy: 'person' }) {
  const answers = { accounts, reveal, change: { status: 'done' } as ChangeAnswer | Error, protection: guardedByDevice as ProtectionAnswer };
  const sent: { readonly name: string; readonly input: unknown }[] = [];
  const send = (async (name: string, input: unknown) => {
    sent.push({ name, input });
    if (name === 'settings') return { status: 'known', settings: { exportSecrets } };
    const answer = name === 'accounts' || name === 'reveal' || name === 'protection' ? answers[name] : answers.change;
    if (answer instanceof Error) throw answer;
    return answer;
  }) as Send<'extension'>;
  let changed = () => {};
  const watch = (listener: () => void) => {
    changed = listener;
    return () => undefined;
  };
  const environment = { send, watch, translate: makeTranslate('en'), now: () => Date.now(), passkeys: makePasskeys(), drawQr: (text: string) => (text.length > 300 ? undefined : [[true, false], [false, true]]) };
  render(null, document.body);
  render(
    <main>
      <AccountsSection environment={environment} />
    </main>,
    document.body,
  );
  await settle();
  return { answers, sent, vaultChanged: () => changed(), close: () => render(null, document.body) };
}

/** What was asked of the background besides the list itself, and what may be done with it. */
export const actsIn = (sent: readonly { readonly name: string; readonly input: unknown }[]) => sent.filter(({ name }) => name !== 'accounts' && name !== 'settings');
