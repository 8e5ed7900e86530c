import type { Account } from './account.ts';
import { compareDots, compareTexts, fieldsOf, newestCounter, type AccountHistory, type Carried, type Seen } from './carried.ts';
import { hasSameParameters } from './enrolment.ts';
import { foldUser } from './user-name.ts';

/**
 * The same enrolment, captured on two computers, becomes one account: the one with the lowest id, with whatever the others
 * have besides. That is an act of this computer upon it, so that whoever deletes it elsewhere in ignorance has not deleted
 * the others.
 */
export function uniteSame(carried: Carried, computer: string): Carried {
  const groups = groupSame(carried.accounts).filter(({ length }) => length > 1);
  if (groups.length === 0) return carried;
  const dot = { counter: newestCounter(carried) + 1, computer };
  const united = new Map<string, Account>();
  const histories: Record<string, AccountHistory> = { ...carried.histories };
  const gone: Record<string, Seen> = { ...carried.gone };
  for (const group of groups) {
    const [first, ...others] = group.toSorted((one, other) => compareTexts(one.id, other.id));
    const history = first && histories[first.id];
    if (first === undefined || history === undefined) continue;
    const account = unite(first, others, histories);
    const before = fieldsOf(first);
    const written = Object.entries(fieldsOf(account)).filter(([field, value]) => before[field] !== value);
    united.set(first.id, account);
    histories[first.id] = {
      ...history,
      changed: { ...history.changed, [computer]: dot.counter },
      fields: { ...history.fields, ...Object.fromEntries(written.map(([field]) => [field, dot])) },
      deletions: {},
    };
    for (const { id } of others) {
      gone[id] = histories[id]?.changed ?? {};
      delete histories[id];
    }
  }
  const accounts = carried.accounts.flatMap((account) => (histories[account.id] === undefined ? [] : [united.get(account.id) ?? account]));
  return { accounts, histories, gone };
}

function groupSame(accounts: readonly Account[]): readonly (readonly Account[])[] {
  const groups: Account[][] = [];
  for (const account of accounts) {
    if (account.deletedAt !== undefined || account.status === 'replaced') continue;
    const group = groups.find(([first]) => first !== undefined && foldUser(first.user) === foldUser(account.user) && hasSameParameters(first, account));
    if (group === undefined) groups.push([account]);
    else group.push(account);
  }
  return groups;
}

/** Confirmed if any is; called as it was called last. */
function unite(first: Account, others: readonly Account[], histories: Carried['histories']): Account {
  const all = [first, ...others];
  const lastWritten = (field: 'name' | 'issuer') => {
    const [newest = first] = all.toSorted((one, other) => {
      const [dot, otherDot] = [histories[one.id]?.fields[field], histories[other.id]?.fields[field]];
      return dot && otherDot ? compareDots(otherDot, dot) : 0;
    });
    return newest[field];
  };
  const { status, statusAt } = all.find((account) => account.status === 'confirmed') ?? first;
  return {
    ...first,
    name: lastWritten('name'),
    issuer: lastWritten('issuer'),
    status,
    statusAt,
    origins: [...new Set(all.flatMap(({ origins }) => origins))],
    aliases: [...new Set(all.flatMap(({ aliases }) => aliases))],
  };
}
