import type { Account, AccountId } from '../core/account.ts';
import type { ChangeAnswer } from '../messages/answers.ts';
import type { Vault } from '../vault/vault.ts';

/** Keeps what `edit` makes of the accounts. @param id of the account that it is about */
export async function changeAccount(
  vault: Vault,
  id: AccountId,
  edit: (accounts: readonly Account[]) => readonly Account[],
): Promise<ChangeAnswer> {
  const change = await vault.change((accounts) => ({
    accounts: edit(accounts),
    result: accounts.some((account) => account.id === id),
  }));
  if (change.status !== 'done') return { status: change.status };
  return { status: change.result ? 'done' : 'no-account' };
}
