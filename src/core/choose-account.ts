import type { Account } from './account.ts';
import { foldUser, isEmailOfUser, isSameUser } from './user-name.ts';

export type AccountChoice =
  | { readonly choice: 'one'; readonly account: Account }
  | { readonly choice: 'none' }
  /** The person has to say which; never empty. */
  | { readonly choice: 'ask'; readonly accounts: readonly Account[] };

/** Whether codes of the account may go to the origin at all: bound to it, and neither deleted nor replaced. */
export function isUsableAt(account: Account, origin: string): boolean {
  return account.deletedAt === undefined && account.status !== 'replaced' && account.origins.includes(origin);
}

/**
 * Which account answers a prompt. Never a guess: where the user name does not settle it, the person is asked.
 * @param origin the prompt's, as `URL.origin` writes it; compared whole
 * @param user the name that the page shows, undefined or empty where it shows none; an e-mail address may stand for it
 */
export function chooseAccount({
  accounts,
  origin,
  user,
}: {
  readonly accounts: readonly Account[];
  readonly origin: string;
  readonly user: string | undefined;
}): AccountChoice {
  const usable = accounts.filter((account) => isUsableAt(account, origin));
  if (user === undefined || foldUser(user) === '') return settle(usable);
  const named = usable.filter((account) => [account.user, ...account.aliases].some((name) => isSameUser(name, user)));
  if (named.length > 0) return settle(named);
  const addressed = usable.filter((account) => isEmailOfUser(account.user, user));
  if (addressed.length > 0) return settle(addressed);
  // Perhaps the person goes by a spelling that nobody has seen yet, perhaps it is a colleague: she knows.
  return usable.length > 0 ? { choice: 'ask', accounts: bestOfEachUser(usable) } : { choice: 'none' };
}

function settle(candidates: readonly Account[]): AccountChoice {
  const best = bestOfEachUser(candidates);
  const [first] = best;
  if (first === undefined) return { choice: 'none' };
  return best.length === 1 ? { choice: 'one', account: first } : { choice: 'ask', accounts: best };
}

/** Accounts whose URI named no user stand alone: nobody knows whose they are. */
function bestOfEachUser(accounts: readonly Account[]): readonly Account[] {
  const byUser = Map.groupBy(accounts, (account) => foldUser(account.user) || account.id);
  return [...byUser.values()].flatMap(bestOfUser);
}

/** The confirmed accounts of a user; where there are none, the newest that waits to be. */
function bestOfUser(accounts: readonly Account[]): readonly Account[] {
  const confirmed = accounts.filter((account) => account.status === 'confirmed');
  if (confirmed.length > 0) return confirmed;
  const newest = Math.max(...accounts.map((account) => account.createdAt));
  return accounts.filter((account) => account.createdAt === newest).slice(-1);
}
