import type { ManagedAccount } from '../../../messages/account-answers.ts';

export interface AccountKinds {
  /** In use: confirmed or pending. */
  readonly current: readonly ManagedAccount[];
  readonly replaced: readonly ManagedAccount[];
  readonly deleted: readonly ManagedAccount[];
}

export function sortOut(accounts: readonly ManagedAccount[]): AccountKinds {
  const kept = accounts.filter(({ deletedAt }) => deletedAt === undefined);
  return {
    current: kept.filter(({ accountStatus }) => accountStatus !== 'replaced'),
    replaced: kept.filter(({ accountStatus }) => accountStatus === 'replaced'),
    deleted: accounts.filter(({ deletedAt }) => deletedAt !== undefined),
  };
}

/** @returns the account that has most likely taken the place of one that was replaced */
export function findSuccessor({ user, origins }: ManagedAccount, current: readonly ManagedAccount[]): ManagedAccount | undefined {
  const rivals = current.filter((one) => one.accountStatus === 'confirmed' && one.origins.some((origin) => origins.includes(origin)));
  return rivals.find((one) => one.user === user) ?? rivals[0];
}
