import type { Account } from './account.ts';
import { aliasOf, compareDots, compareTexts, fieldsOf, isCovered, originOf, uniteSeen, type AccountHistory, type Carried, type Deletion, type Dot, type Seen } from './carried.ts';

/** As many as an account may have. */
const mostElements = 100;

interface Known {
  readonly account: Account;
  readonly history: AccountHistory;
}

/**
 * What two computers know together. Commutative, associative and idempotent, so that it does not matter who hears of what in
 * which order, or twice: whoever has heard of the same acts has the same accounts.
 */
export function mergeCarried(one: Carried, other: Carried): Carried {
  const gone = uniteGone(one.gone, other.gone);
  const others = knownIn(other);
  const known = new Map(knownIn(one));
  for (const [id, theirs] of others) {
    const ours = known.get(id);
    known.set(id, ours === undefined ? theirs : mergeKnown(ours, theirs));
  }
  for (const [id, { history }] of known) {
    const end = gone[id];
    if (end !== undefined && isCovered(history.changed, end)) known.delete(id);
  }
  const all = [...known].toSorted(([id], [otherId]) => compareTexts(id, otherId));
  return {
    accounts: all.map(([, { account, history }]) => settle(account, history, valuesOf(account))),
    histories: Object.fromEntries(all.map(([id, { history }]) => [id, history])),
    gone,
  };
}

function knownIn({ accounts, histories }: Carried): ReadonlyMap<string, Known> {
  return new Map(
    accounts.flatMap((account) => {
      const history = histories[account.id];
      return history === undefined ? [] : [[account.id, { account, history }] as const];
    }),
  );
}

function uniteGone(one: Carried['gone'], other: Carried['gone']): Carried['gone'] {
  const united: Record<string, Seen> = { ...one };
  for (const [id, seen] of Object.entries(other)) united[id] = uniteSeen(united[id] ?? {}, seen);
  return united;
}

type Values = ReadonlyMap<string, string | undefined>;

function valuesOf(account: Account): Values {
  return new Map(Object.entries(fieldsOf(account)));
}

function mergeKnown(one: Known, other: Known): Known {
  const [first, second] = [one, other].map(({ account, history }) => ({ values: valuesOf(account), history }));
  const fields: Record<string, Dot> = {};
  const values = new Map<string, string | undefined>();
  for (const side of [first, second]) {
    for (const [field, dot] of Object.entries(side?.history.fields ?? {})) {
      const value = side?.values.get(field);
      const before = fields[field];
      const order = before === undefined ? 1 : compareDots(dot, before);
      // Only a copied profile writes two values under one dot; it, too, has to come to the same everywhere.
      if (order < 0 || (order === 0 && compareTexts(value ?? '', values.get(field) ?? '') <= 0)) continue;
      fields[field] = dot;
      values.set(field, value);
    }
  }
  const changed = uniteSeen(one.history.changed, other.history.changed);
  const history = { changed, fields, deletions: uniteDeletions(changed, one.history.deletions, other.history.deletions) };
  const account = writeEnrolment(one.account) <= writeEnrolment(other.account) ? one.account : other.account;
  return { account: settle(account, history, values), history };
}

/** What an id stands for never changes, but for its issuer; where it did all the same, there has to be one answer. */
function writeEnrolment({ secret, algorithm, digits, period, issuer, user, createdAt }: Account): string {
  return JSON.stringify([secret.toString(), algorithm, digits, period, user, createdAt, issuer]);
}

/** Each computer's newest deletion, if it knew of all that has been done to the account. */
function uniteDeletions(changed: Seen, ...sides: readonly AccountHistory['deletions'][]): AccountHistory['deletions'] {
  const united: Record<string, Deletion> = {};
  for (const [computer, deletion] of sides.flatMap((side) => Object.entries(side))) {
    const before = united[computer];
    const isNewer = before === undefined || deletion.counter - before.counter > 0 || (deletion.counter === before.counter && deletion.at > before.at);
    if (isNewer && isCovered(changed, deletion.seen)) united[computer] = deletion;
  }
  return united;
}

/** The account as its history has it, in the one order that every computer writes. */
function settle(account: Account, history: AccountHistory, values: Values): Account {
  const { deletedAt: _deletedAt, ...rest } = account;
  const { fields, deletions } = history;
  const present = Object.entries(fields)
    .filter(([field]) => values.get(field) !== undefined)
    .toSorted(([field, dot], [otherField, otherDot]) => compareDots(dot, otherDot) || compareTexts(field, otherField))
    .map(([field]) => field);
  const [deletion] = Object.entries(deletions)
    .toSorted(([one, { counter }], [other, { counter: otherCounter }]) => compareDots({ counter: otherCounter, computer: other }, { counter, computer: one }))
    .map(([, deleted]) => deleted);
  return {
    ...rest,
    name: values.get('name') ?? account.name,
    issuer: values.get('issuer') ?? account.issuer,
    ...readStatus(values.get('status'), account),
    origins: present.map(originOf).filter((origin) => origin !== undefined).slice(-mostElements),
    aliases: present.map(aliasOf).filter((alias) => alias !== undefined).slice(-mostElements),
    ...(deletion && { deletedAt: deletion.at }),
  };
}

function readStatus(text: string | undefined, { status, statusAt }: Account): Pick<Account, 'status' | 'statusAt'> {
  const [written, at] = text?.split(' ') ?? [];
  const found = (['pending', 'confirmed', 'replaced'] as const).find((one) => one === written);
  return found === undefined ? { status, statusAt } : { status: found, statusAt: Number(at) };
}
