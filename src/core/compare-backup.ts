import type { Account, Enrolment } from './account.ts';
import { hasSameParameters } from './enrolment.ts';
import { foldUser, isSameUser } from './user-name.ts';

/** How an account of a backup stands to those that are kept: `different` where the same person's has another key. */
export type Relation = 'new' | 'same' | 'different';

/** An account as a backup knows it. */
export interface Restorable extends Enrolment {
  readonly origins: readonly string[];
}

/** @param accounts all that are kept; deleted and replaced ones are no longer hers */
export function compareWithKept(accounts: readonly Account[], backedUp: Restorable): Relation {
  const current = accounts.filter(({ status, deletedAt }) => deletedAt === undefined && status !== 'replaced');
  if (current.some((account) => foldUser(account.user) === foldUser(backedUp.user) && hasSameParameters(account, backedUp))) return 'same';
  return current.some((account) => isRival(account, backedUp)) ? 'different' : 'new';
}

function isRival(account: Account, { user, issuer, origins }: Restorable): boolean {
  if (!isSameUser(account.user, user)) return false;
  return account.issuer === issuer || account.origins.some((origin) => origins.includes(origin));
}
