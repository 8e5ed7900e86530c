import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../../i18n.ts';
import type { AccountsAnswer, ManagedAccount } from '../../../messages/account-answers.ts';
import type { ChangeAnswer } from '../../../messages/answers.ts';
import { type Trouble, troubleKey } from '../../trouble-key.ts';
import type { AccountsEnvironment } from './environment.ts';

export type AccountsState = Extract<AccountsAnswer, { status: 'open' }> | { readonly status: Trouble };

/** What the last action came to. */
export interface AccountNotice {
  readonly text: string;
  readonly tone: 'done' | 'problem';
  /** Takes the action back. */
  readonly undo?: () => void;
}

const problemKey: Readonly<Record<Trouble | 'no-account', MessageKey>> = { ...troubleKey, 'no-account': 'popupNoAccount' };

/** The accounts as they are now, and what a person does to them. `state` is undefined before they are known. */
export function useAccounts({ send, translate, watch }: AccountsEnvironment) {
  const [state, setState] = useState<AccountsState>();
  const [notice, setNotice] = useState<AccountNotice>();

  const refresh = useCallback(async () => setState(await send('accounts', {}).catch(() => ({ status: 'no-answer' }) as const)), [send]);
  useEffect(() => {
    void refresh();
    return watch(() => void refresh());
  }, []);

  /** @param done what it came to, where it came about */
  const act = async (change: Promise<ChangeAnswer>, done: AccountNotice): Promise<boolean> => {
    const { status } = await change.catch(() => ({ status: 'no-answer' }) as const);
    // What it came to is said once it is seen: then it is known whether what was pressed is still there.
    await refresh();
    if (status === 'done') setNotice(done);
    else setNotice({ text: translate(problemKey[status]), tone: 'problem' });
    return status === 'done';
  };
  const said = (key: MessageKey, ...values: readonly (string | number)[]): AccountNotice => ({ text: translate(key, ...values), tone: 'done' });

  const restore = ({ id, name }: ManagedAccount) => act(send('restore', { account: id }), said('popupRestored', name));
  return {
    state,
    notice,
    /** What was said stays in sight over what she turns to next: it goes, unless it can still be taken back. */
    turnAway: () => setNotice((last) => (last?.undo ? last : undefined)),
    restore,
    describe: ({ id }: ManagedAccount, called: { readonly name: string; readonly issuer: string }) =>
      act(send('describe', { account: id, ...called }), said('accountsSaved', called.name)),
    pin: ({ id, name, isPinned }: ManagedAccount) =>
      act(send('pin', { account: id, pinned: !isPinned }), said(isPinned ? 'accountsUnpinned' : 'accountsPinned', name)),
    arrange: (order: readonly string[], { name }: ManagedAccount, place: number, count: number) =>
      act(send('arrange', { order: [...order] }), said('accountsMoved', name, place, count)),
    forgetOrigin: ({ id, name }: ManagedAccount, origin: string) =>
      act(send('forget-origin', { account: id, origin }), said('accountsForgot', name, new URL(origin).host)),
    remove: (account: ManagedAccount) =>
      act(send('remove', { account: account.id }), { ...said('popupRemoved', account.name), undo: () => void restore(account) }),
  };
}

export type AccountActs = ReturnType<typeof useAccounts>;
