import { proposeName } from './account-label.ts';
import type { Account, AccountId, Enrolment, TotpParameters } from './account.ts';
import { toName } from './plain-text.ts';
import { foldUser, isSameUser } from './user-name.ts';

const mostAliases = 5;
/** How long what was replaced or deleted can be brought back. */
const keptFor = 30 * 24 * 60 * 60_000;

/** What keeping an enrolment came to. */
export interface KeptEnrolment {
  /** The same array where nothing changed. */
  readonly accounts: readonly Account[];
  readonly account: Account;
  /** False where an account held the enrolment already. */
  readonly isNew: boolean;
}

/**
 * Keeps a captured enrolment as a pending account. Nothing is ever overwritten: the same enrolment again finds the
 * account that holds it, which only gains the origin.
 * @param id for the account, if it becomes a new one
 * @param origin where it was captured and may be used; undefined where that is not known
 */
export function keepPending(
  accounts: readonly Account[],
  enrolment: Enrolment,
  { id, origin, now }: { readonly id: AccountId; readonly origin: string | undefined; readonly now: number },
): KeptEnrolment {
  const origins = origin === undefined ? [] : [origin];
  const index = accounts.findIndex((account) => isCurrent(account) && holds(account, enrolment));
  const known = accounts[index];
  if (known === undefined) {
    const { secret, algorithm, digits, period, issuer, user } = enrolment;
    const account: Account = {
      secret,
      algorithm,
      digits,
      period,
      issuer,
      user,
      id,
      name: proposeName(enrolment),
      status: 'pending',
      origins,
      aliases: [],
      createdAt: now,
      statusAt: now,
    };
    return { accounts: [...accounts, account], account, isNew: true };
  }
  if (origins.every((one) => known.origins.includes(one))) return { accounts, account: known, isNew: false };
  const account: Account = { ...known, origins: [...known.origins, ...origins] };
  return { accounts: accounts.with(index, account), account, isNew: false };
}

/**
 * The provider has accepted a code of the account. A pending one becomes confirmed, and confirmed ones of the same user
 * that share an origin with it are replaced by it. A confirmed one only learns the spelling of the user.
 * @param user the name under which the page asked, remembered where it differs from the account's own
 * @returns the same array where nothing changes, as for an account that is gone, deleted or replaced
 */
export function confirm(
  accounts: readonly Account[],
  id: AccountId,
  { now, user = '' }: { readonly now: number; readonly user?: string | undefined },
): readonly Account[] {
  const accepted = accounts.find((account) => account.id === id);
  if (accepted === undefined || !isCurrent(accepted)) return accounts;
  const aliases = learn(accepted, user);
  const isPending = accepted.status === 'pending';
  if (!isPending && aliases === accepted.aliases) return accounts;
  return accounts.map((account) => {
    if (account === accepted) return { ...account, aliases, ...(isPending && { status: 'confirmed', statusAt: now }) };
    const isReplaced = isPending && isRivalOf(account, accepted);
    return isReplaced ? { ...account, status: 'replaced', statusAt: now } : account;
  });
}

/**
 * Lets go of what has been replaced or deleted for more than 30 days. Pending accounts never go by themselves.
 * @returns the same array where nothing goes
 */
export function purge(accounts: readonly Account[], now: number): readonly Account[] {
  const kept = accounts.filter((account) => {
    const until = keptUntil(account);
    return until === undefined || now <= until;
  });
  return kept.length === accounts.length ? accounts : kept;
}

/** @returns when it goes for good, milliseconds since the Unix epoch; undefined for one that was neither replaced nor deleted */
export function keptUntil({ status, statusAt, deletedAt }: Account): number | undefined {
  const since = [deletedAt, status === 'replaced' ? statusAt : undefined].filter((at) => at !== undefined);
  return since.length === 0 ? undefined : Math.min(...since) + keptFor;
}

/** Whether it can give a code: neither replaced nor deleted. */
export function isCurrent(account: Account): boolean {
  return account.deletedAt === undefined && account.status !== 'replaced';
}

function holds(account: Account, enrolment: Enrolment): boolean {
  return foldUser(account.user) === foldUser(enrolment.user) && hasSameParameters(account, enrolment);
}

/** Whether two give the same codes. */
export function hasSameParameters(one: TotpParameters, other: TotpParameters): boolean {
  if (one.algorithm !== other.algorithm || one.digits !== other.digits || one.period !== other.period) return false;
  return one.secret.length === other.secret.length && one.secret.every((byte, index) => byte === other.secret[index]);
}

/** A confirmed account that the newly accepted one puts in the past. */
function isRivalOf(account: Account, accepted: Account): boolean {
  if (account.status !== 'confirmed' || !isCurrent(account) || !isSameUser(account.user, accepted.user)) return false;
  return account.origins.some((origin) => accepted.origins.includes(origin));
}

/** @returns the same array where the spelling is known already */
function learn(account: Account, user: string): readonly string[] {
  const spelling = toName(user);
  const isKnown = [account.user, ...account.aliases].some((name) => isSameUser(name, spelling));
  return spelling === '' || isKnown ? account.aliases : [...account.aliases, spelling].slice(-mostAliases);
}
