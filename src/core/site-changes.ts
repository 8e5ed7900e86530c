import type { Account, AccountId } from './account.ts';

/**
 * Where codes of an account may go is for the person to say, and to take back. Each gives the same array back where
 * nothing changes.
 */

/** @param origin as `URL.origin` writes it */
export function bind(accounts: readonly Account[], id: AccountId, origin: string): readonly Account[] {
  const index = accounts.findIndex((account) => account.id === id && account.deletedAt === undefined);
  const account = accounts[index];
  if (account === undefined || account.origins.includes(origin)) return accounts;
  return accounts.with(index, { ...account, origins: [...account.origins, origin] });
}

/** Takes one origin away from one account. */
export function unbindFrom(accounts: readonly Account[], id: AccountId, origin: string): readonly Account[] {
  const index = accounts.findIndex((account) => account.id === id);
  const account = accounts[index];
  if (account === undefined || !account.origins.includes(origin)) return accounts;
  return accounts.with(index, { ...account, origins: account.origins.filter((one) => one !== origin) });
}

/** Takes origins away from every account, those that could be brought back too. */
export function unbind(accounts: readonly Account[], isTaken: (origin: string) => boolean): readonly Account[] {
  if (!accounts.some(({ origins }) => origins.some(isTaken))) return accounts;
  return accounts.map((account) =>
    account.origins.some(isTaken) ? { ...account, origins: account.origins.filter((origin) => !isTaken(origin)) } : account,
  );
}
