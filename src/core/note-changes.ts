import type { Account } from './account.ts';
import { fieldsOf, isCovered, newestCounter, nothingCarried, uniteSeen, type AccountHistory, type Carried, type Dot, type Seen } from './carried.ts';

export interface Noting {
  /** This computer's name for itself. */
  readonly computer: string;
  /** Whether an origin is every computer's matter. Any other is bound and unbound by each for itself. */
  readonly isShared: (origin: string) => boolean;
  /** What has come from other computers: an act of this one comes after it. */
  readonly arrived: Carried;
}

/** An account as it was known once. */
interface Known {
  readonly account: Account;
  readonly history: AccountHistory;
}

/**
 * What this computer has to tell: what it knew, and whatever has been done in its vault since.
 *
 * An account that is missing from the vault was let go only if it was deleted or replaced: anything else comes back, since a
 * vault that was returned to an older state must not take accounts away from other computers.
 * @param known what it knew after the last exchange; where it is not known whether the vault was written then, also what it
 *   knew before that, the newest first; empty where it knows nothing any more
 */
export function noteChanges(accounts: readonly Account[], known: readonly Carried[], { computer, isShared, arrived }: Noting): Carried {
  const dot: Dot = { counter: Math.max(...[...known, arrived].map((one) => newestCounter(one))) + 1, computer };
  const histories: Record<string, AccountHistory> = {};
  const noted = accounts.map((account) => {
    const before = known.flatMap((carried) => findKnown(carried, account.id));
    // Of an account that came about without us there is nothing to compare with but what has come.
    const others = before.length === 0 ? findKnown(arrived, account.id) : before;
    const newest = others[0]?.account;
    const whole = withOthersOrigins(before.length === 0 ? reconcile(account, newest) : stillConfirmed(account, newest), others, isShared);
    const [oldest] = known.slice(-1).flatMap((carried) => findKnown(carried, account.id));
    histories[account.id] = noteOne(whole, others, dot, { isNew: before.length === 0, seen: oldest?.history.changed ?? {} });
    return whole;
  });
  const [before = nothingCarried] = known;
  const gone: Record<string, Seen> = { ...before.gone };
  const missing: Account[] = [];
  for (const account of before.accounts) {
    const history = before.histories[account.id];
    if (history === undefined || histories[account.id] !== undefined) continue;
    const wasKnown = known.every((carried) => findKnown(carried, account.id).length > 0);
    if (wasKnown && (account.deletedAt !== undefined || account.status === 'replaced')) gone[account.id] = history.changed;
    else {
      missing.push(account);
      histories[account.id] = history;
    }
  }
  return { accounts: [...noted, ...missing], histories, gone };
}

function findKnown({ accounts, histories }: Carried, id: string): readonly Known[] {
  const account = accounts.find((one) => one.id === id);
  const history = histories[id];
  return account && history ? [{ account, history }] : [];
}

/** @param known in what states the account may have been when the vault was last written, the newest first */
function noteOne(account: Account, known: readonly Known[], dot: Dot, { isNew, seen: surelySeen }: { readonly isNew: boolean; readonly seen: Seen }): AccountHistory {
  const after = fieldsOf(account);
  const before = known.map(({ account: one, history }) => ({ values: fieldsOf(one), history }));
  const fields: Record<string, Dot> = {};
  // Of one that came about without us it is not known whether anything was done to it: if nothing was, a deletion would win.
  let isWritten = isNew && account.deletedAt === undefined;
  for (const field of new Set([after, ...before.map(({ values }) => values)].flatMap((values) => Object.keys(values)))) {
    const same = before.find(({ values }) => values[field] === after[field]);
    if (same === undefined) isWritten = true;
    const since = same === undefined ? dot : same.history.fields[field];
    if (since !== undefined) fields[field] = since;
  }
  // What was taken away long ago stays so.
  for (const [field, since] of Object.entries(before[0]?.history.fields ?? {})) if (after[field] === undefined) fields[field] ??= since;

  const mine = { [dot.computer]: dot.counter };
  const wasRestored = account.deletedAt === undefined && known.some(({ account: one }) => one.deletedAt !== undefined);
  const isChanged = isWritten || wasRestored;
  const changed = uniteSeen(known[0]?.history.changed ?? {}, isChanged ? mine : {});
  return { changed, fields, deletions: noteDeletion() };

  function noteDeletion(): AccountHistory['deletions'] {
    if (account.deletedAt === undefined) return {};
    const same = known.find(({ account: one }) => one.deletedAt === account.deletedAt);
    // Whoever does something to an account that she has deleted leaves it deleted.
    const isOwn = isChanged || same === undefined;
    const own = isOwn && { [dot.computer]: { counter: dot.counter, seen: uniteSeen(surelySeen, mine), at: account.deletedAt } };
    const deletions = Object.entries({ ...same?.history.deletions, ...own });
    return Object.fromEntries(deletions.filter(([, { seen }]) => isCovered(changed, seen)));
  }
}

const ranks = { pending: 0, replaced: 1, confirmed: 2 } as const;

/** Of two states of an account, with nothing known of which is newer: whatever loses least. */
function reconcile(account: Account, other: Account | undefined): Account {
  if (other === undefined) return account;
  const { status, statusAt } = ranks[account.status] > ranks[other.status] ? account : other;
  const { deletedAt, ...rest } = other;
  return {
    ...rest,
    status,
    statusAt,
    origins: [...new Set([...other.origins, ...account.origins])],
    aliases: [...new Set([...other.aliases, ...account.aliases])],
    ...(deletedAt !== undefined && account.deletedAt !== undefined && { deletedAt }),
  };
}

/** Nothing that a person does makes a confirmed account wait again: a vault that says so was returned to an older state. */
function stillConfirmed(account: Account, newest: Account | undefined): Account {
  if (account.status !== 'pending' || newest === undefined || newest.status === 'pending') return account;
  return { ...account, status: newest.status, statusAt: newest.statusAt };
}

/** Other computers' own origins stay with the account, although this vault has none of them. */
function withOthersOrigins(account: Account, known: readonly Known[], isShared: Noting['isShared']): Account {
  const others = known.flatMap((one) => one.account.origins).filter((origin) => !isShared(origin));
  const origins = [...new Set([...account.origins, ...others])];
  return origins.length === account.origins.length ? account : { ...account, origins };
}

/** What of an account belongs into this vault: everything but origins that are other computers' own. */
export function withoutOthersOrigins(account: Account, own: Account | undefined, isShared: Noting['isShared']): Account {
  const origins = account.origins.filter((origin) => isShared(origin) || own?.origins.includes(origin) === true);
  return origins.length === account.origins.length ? account : { ...account, origins };
}
