import type { Account, AccountId } from './account.ts';
import { toName } from './plain-text.ts';

/**
 * What a person does to a saved account. Each gives the same array back where nothing changes: no such account, or it
 * is so already.
 */

/** @param name any text; one that has nothing to see changes nothing */
export function rename(accounts: readonly Account[], id: AccountId, name: string): readonly Account[] {
  const plain = toName(name);
  return change(accounts, id, (account) =>
    plain === '' || plain === account.name ? account : { ...account, name: plain },
  );
}

/**
 * Gives an account its name and what its provider is called.
 * @param name any text; one that has nothing to see leaves the name as it was
 * @param issuer any text; with nothing to see, none is named
 */
export function describe(
  accounts: readonly Account[],
  id: AccountId,
  { name, issuer }: { readonly name: string; readonly issuer: string },
): readonly Account[] {
  const plain = toName(issuer);
  return change(rename(accounts, id, name), id, (account) => (plain === account.issuer ? account : { ...account, issuer: plain }));
}

/** Deletes an account in such a way that it can be brought back. */
export function remove(accounts: readonly Account[], id: AccountId, now: number): readonly Account[] {
  return change(accounts, id, (account) =>
    account.deletedAt === undefined ? { ...account, deletedAt: now } : account,
  );
}

/** Brings a deleted account back as it was, and one that was replaced beside the one that has taken its place. */
export function restore(accounts: readonly Account[], id: AccountId, now: number): readonly Account[] {
  return change(accounts, id, (account) => {
    const { deletedAt, ...kept } = account;
    if (account.status === 'replaced') return { ...kept, status: 'confirmed', statusAt: now };
    return deletedAt === undefined ? account : kept;
  });
}

function change(
  accounts: readonly Account[],
  id: AccountId,
  edit: (account: Account) => Account,
): readonly Account[] {
  const index = accounts.findIndex((account) => account.id === id);
  const before = accounts[index];
  if (before === undefined) return accounts;
  const after = edit(before);
  return after === before ? accounts : accounts.with(index, after);
}
