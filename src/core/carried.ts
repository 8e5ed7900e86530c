import type { Account, AccountId } from './account.ts';

/**
 * What travels between a person's computers, and how its parts are told older from newer. Nothing here goes by a clock,
 * since no two computers' clocks agree; src/vault/README.md tells the rule.
 */

/** One act of one computer. Every act that a computer has seen has a lower counter than its own next one. */
export interface Dot {
  readonly counter: number;
  /** Random, and no two computers' the same. */
  readonly computer: string;
}

/** The newest act of each computer that is known. */
export type Seen = Readonly<Record<string, number>>;

/** A deletion, which counts as long as nothing has been done to the account that its computer did not know. */
export interface Deletion {
  readonly counter: number;
  readonly seen: Seen;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
}

export interface AccountHistory {
  /** Whatever was done to the account, except deleting it. */
  readonly changed: Seen;
  /** When each field was last written; see {@link fieldsOf}. A field that the account lacks was taken away. */
  readonly fields: Readonly<Record<string, Dot>>;
  /** By the computers that deleted it; those that count no more are left out. */
  readonly deletions: Readonly<Record<string, Deletion>>;
}

export interface Carried {
  /** Each has a history. */
  readonly accounts: readonly Account[];
  readonly histories: Readonly<Record<AccountId, AccountHistory>>;
  /** Accounts that are no longer kept, for good, unless something was done to them that is not in this. */
  readonly gone: Readonly<Record<AccountId, Seen>>;
}

export const nothingCarried: Carried = { accounts: [], histories: {}, gone: {} };

/** Negative where one is older. Two acts of a computer never have the same counter. */
export function compareDots(one: Dot, other: Dot): number {
  return one.counter - other.counter || compareTexts(one.computer, other.computer);
}

/** By code units: the same on every computer, whatever its language. */
export function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Whether everything of one was known to the other. */
export function isCovered(one: Seen, other: Seen): boolean {
  return Object.entries(one).every(([computer, counter]) => counter <= (other[computer] ?? 0));
}

export function uniteSeen(one: Seen, other: Seen): Seen {
  const united: Record<string, number> = { ...one };
  for (const [computer, counter] of Object.entries(other)) united[computer] = Math.max(counter, united[computer] ?? 0);
  return united;
}

/** The newest counter in it, of one computer or of all; 0 where there is none. */
export function newestCounter({ histories, gone }: Carried, computer?: string): number {
  let newest = 0;
  const look = (one: string, counter: number) => {
    if (computer === undefined || one === computer) newest = Math.max(newest, counter);
  };
  const lookAt = (seen: Seen) => {
    for (const [one, counter] of Object.entries(seen)) look(one, counter);
  };
  for (const { changed, fields, deletions } of Object.values(histories)) {
    lookAt(changed);
    for (const dot of Object.values(fields)) look(dot.computer, dot.counter);
    for (const [one, { counter, seen }] of Object.entries(deletions)) {
      look(one, counter);
      lookAt(seen);
    }
  }
  for (const seen of Object.values(gone)) lookAt(seen);
  return newest;
}

const originPrefix = 'origin ';
const aliasPrefix = 'alias ';

/** The fields that change, as texts under their names; each origin and each alias is a field of its own. */
export function fieldsOf({ name, issuer, status, statusAt, origins, aliases }: Account): Readonly<Record<string, string>> {
  return {
    name,
    issuer,
    status: `${status} ${statusAt}`,
    ...Object.fromEntries(origins.map((origin) => [`${originPrefix}${origin}`, ''])),
    ...Object.fromEntries(aliases.map((alias) => [`${aliasPrefix}${alias}`, ''])),
  };
}

/** @returns undefined for a field that is no origin */
export function originOf(field: string): string | undefined {
  return field.startsWith(originPrefix) ? field.slice(originPrefix.length) : undefined;
}

/** @returns undefined for a field that is no alias */
export function aliasOf(field: string): string | undefined {
  return field.startsWith(aliasPrefix) ? field.slice(aliasPrefix.length) : undefined;
}
