import type { AccountId } from './account.ts';

/** How a person wants her accounts to stand. Ids of accounts that are not there mean nothing. */
export interface Arrangement {
  /** From the first to the last; one that is missing stands after these. */
  readonly order: readonly AccountId[];
  readonly pinned: readonly AccountId[];
}

/** When a code of each account was used last, milliseconds since the Unix epoch. */
export type LastUsed = Readonly<Record<AccountId, number>>;

export const noArrangement: Arrangement = { order: [], pinned: [] };

/** Pinned ones first, then in the person's own order, then the last used first; otherwise as they were given. */
export function arrange<One extends { readonly id: AccountId }>(
  accounts: readonly One[],
  { order, pinned }: Arrangement,
  lastUsed: LastUsed,
): readonly One[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const pins = new Set(pinned);
  return accounts
    .map((account) => ({
      account,
      isPinned: Number(pins.has(account.id)),
      place: places.get(account.id) ?? order.length,
      usedAt: lastUsed[account.id] ?? 0,
    }))
    .toSorted((one, other) => other.isPinned - one.isPinned || one.place - other.place || other.usedAt - one.usedAt)
    .map(({ account }) => account);
}
