import * as v from 'valibot';
import type { AccountId } from '../core/account.ts';
import { noArrangement, type Arrangement, type LastUsed } from '../core/arrange.ts';
import type { ChangeAnswer } from '../messages/answers.ts';
import type { Vault } from '../vault/vault.ts';
import { cell } from './cell.ts';
import type { KeyValueStore, Ports } from './ports.ts';

/** An account that was the last one used is not noted again for so long. */
const usedAgainAfter = 60 * 60_000;

/** Random ids, which say nothing about the accounts. */
const ids = v.array(v.string());
const arrangementIn = (store: KeyValueStore) => cell(store, 'arrangement', v.object({ order: ids, pinned: ids }));
const lastUsedIn = (store: KeyValueStore) => cell(store, 'last-used', v.record(v.string(), v.pipe(v.number(), v.finite())));

/** Everything that the order of the accounts goes by. A store that fails must not keep the accounts from being shown. */
export async function readArrangement({ local }: Pick<Ports, 'local'>): Promise<{ readonly arrangement: Arrangement; readonly lastUsed: LastUsed }> {
  const [arrangement, lastUsed] = await Promise.all([
    arrangementIn(local).get().catch(() => undefined),
    lastUsedIn(local).get().catch(() => undefined),
  ]);
  return { arrangement: arrangement ?? noArrangement, lastUsed: lastUsed ?? {} };
}

/** The person's own order from now on. */
export function arrangeAccounts(ports: Ports, vault: Vault, order: readonly AccountId[]): Promise<ChangeAnswer> {
  return changeArrangement(ports, vault, ({ pinned }) => ({ order, pinned }));
}

export function pinAccount(ports: Ports, vault: Vault, { account, pinned }: { readonly account: AccountId; readonly pinned: boolean }): Promise<ChangeAnswer> {
  return changeArrangement(
    ports,
    vault,
    (before) => {
      const others = before.pinned.filter((id) => id !== account);
      return { order: before.order, pinned: pinned ? [...others, account] : others };
    },
    account,
  );
}

/**
 * A code of the account has been copied or filled. Nothing need wait for it, and it never rejects. An account that is used
 * again and again is written once an hour.
 */
export async function noteCodeUsed(ports: Ports, vault: Vault, account: AccountId): Promise<void> {
  try {
    await ports.exclusively('last-used', async () => {
      const record = lastUsedIn(ports.local);
      const [before = {}, now] = [await record.get(), ports.now()];
      const usedAt = before[account];
      const isNewest = usedAt !== undefined && Object.values(before).every((at) => at <= usedAt);
      // A clock that was set back since must not keep it from being noted.
      if (isNewest && Math.abs(now - usedAt) < usedAgainAfter) return;
      const known = await readIds(vault);
      if (typeof known === 'string' || !known.includes(account)) return;
      await record.set({ ...Object.fromEntries(Object.entries(before).filter(([id]) => known.includes(id))), [account]: now });
    });
  } catch {
    // What is lost is where the account stands among the others.
  }
}

/** @param about the account that has to be there */
function changeArrangement(ports: Ports, vault: Vault, edit: (before: Arrangement) => Arrangement, about?: AccountId): Promise<ChangeAnswer> {
  return ports.exclusively('arrangement', async () => {
    const known = await readIds(vault);
    if (typeof known === 'string') return { status: known };
    if (about !== undefined && !known.includes(about)) return { status: 'no-account' };
    const record = arrangementIn(ports.local);
    const kept = new Set(known);
    const { order, pinned } = edit((await record.get()) ?? noArrangement);
    const only = (wanted: readonly AccountId[]) => [...new Set(wanted)].filter((id) => kept.has(id));
    try {
      await record.set({ order: only(order), pinned: only(pinned) });
    } catch {
      return { status: 'not-kept' };
    }
    return { status: 'done' };
  });
}

/** Of every account that is kept, also deleted ones. */
async function readIds(vault: Vault): Promise<readonly AccountId[] | 'locked' | 'unreadable' | 'unavailable'> {
  const reading = await vault.read();
  return reading.status === 'open' ? reading.accounts.map(({ id }) => id) : reading.status;
}
