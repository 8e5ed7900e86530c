import type { AccountId } from '../../core/account.ts';
import type { CodeRow } from '../../messages/answers.ts';

/** In what order accounts stand for as long as the popup is open. */
export interface SteadyOrder {
  /** Also of accounts that have gone, so that they come back in their place. */
  readonly ids: readonly AccountId[];
  readonly rows: readonly CodeRow[];
}

export const noOrder: SteadyOrder = { ids: [], rows: [] };

/**
 * Newer rows in the order in which the older ones stood: nothing moves under somebody's hand because a code was used. Only
 * where an account was pinned, or another page is in front, they stand as they come. New ones come after those that they follow.
 */
export function steadyOrder({ ids, rows: before }: SteadyOrder, rows: readonly CodeRow[]): SteadyOrder {
  const places = new Map(before.map((row) => [row.id, placeOf(row)]));
  const hasMoved = rows.some((row) => (places.get(row.id) ?? placeOf(row)) !== placeOf(row));
  const order = before.length === 0 || hasMoved ? rows.map(({ id }) => id) : withNew(ids, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { ids: order, rows: order.flatMap((id) => byId.get(id) ?? []) };
}

/** What the person has decided of its place, and the page. */
function placeOf({ isPinned, isForPage }: CodeRow): string {
  return `${isPinned} ${isForPage}`;
}

function withNew(ids: readonly AccountId[], rows: readonly CodeRow[]): readonly AccountId[] {
  const known = new Set(ids);
  const followers = new Map<AccountId | undefined, AccountId[]>();
  let leader: AccountId | undefined;
  for (const { id } of rows) {
    if (known.has(id)) leader = id;
    else followers.set(leader, [...(followers.get(leader) ?? []), id]);
  }
  return [...(followers.get(undefined) ?? []), ...ids.flatMap((id) => [id, ...(followers.get(id) ?? [])])];
}
