import type { Account } from './account.ts';
import { newestCounter, nothingCarried, type Carried } from './carried.ts';
import { mergeCarried } from './merge-accounts.ts';
import { noteChanges, withoutOthersOrigins } from './note-changes.ts';
import { uniteSame } from './unite-same.ts';

/** After so many exchanges in a row that were cut short, it is as if nothing were known. */
const mostKnown = 8;

/** What this computer remembers of its exchanges. */
export interface Base {
  readonly computer: string;
  /** What it knew after the last one. While the vault is being written: also what it knew before, the newest first. */
  readonly known: readonly [Carried, ...Carried[]];
}

export interface Exchanged {
  /** For the vault, in its own order, with what is new at the end. */
  readonly accounts: readonly Account[];
  /** To be remembered before the vault is written: that may or may not come about. Undefined where nothing was known before. */
  readonly during: Base | undefined;
  /** To be remembered once the vault is written. Its first state is what is to travel. */
  readonly after: Base;
}

export interface Exchanging {
  /** A name for this computer, random, for where it has none. */
  readonly newComputer: string;
  /** Whether an origin is every computer's matter. Any other is bound and unbound by each for itself. */
  readonly isShared: (origin: string) => boolean;
}

/**
 * One exchange: what has been done here since the last one, and what has come from other computers.
 * @param base undefined where this computer has not exchanged anything yet, or no longer knows what
 * @param arrived undefined where nothing travels yet
 */
export function exchange(own: readonly Account[], base: Base | undefined, arrived: Carried = nothingCarried, { newComputer, isShared }: Exchanging): Exchanged {
  const isKnown = base !== undefined && base.known.length < mostKnown;
  const known = isKnown ? base.known : [];
  const computer = !isKnown || isCopied(base, arrived) ? newComputer : base.computer;
  const carried = uniteSame(mergeCarried(noteChanges(own, known, { computer, isShared, arrived }), arrived), computer);
  return {
    accounts: arrange(own, carried, isShared),
    during: isKnown ? { computer, known: [carried, ...known] } : undefined,
    after: { computer, known: [carried] },
  };
}

/** Acts under its name that it knows nothing of are those of a copy of its profile. */
function isCopied({ computer, known }: Base, arrived: Carried): boolean {
  return newestCounter(arrived, computer) > Math.max(...known.map((one) => newestCounter(one, computer)));
}

function arrange(own: readonly Account[], { accounts }: Carried, isShared: Exchanging['isShared']): readonly Account[] {
  const merged = new Map(accounts.map((account) => [account.id, account]));
  const kept = own.flatMap((account) => {
    const known = merged.get(account.id);
    merged.delete(account.id);
    return known === undefined ? [] : [withoutOthersOrigins(known, account, isShared)];
  });
  return [...kept, ...[...merged.values()].map((account) => withoutOthersOrigins(account, undefined, isShared))];
}
