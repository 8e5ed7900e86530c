import type { VaultGuard } from '../vault/vault.ts';
import { guardOf } from './guard-of.ts';
import { isUseWatched, stopWatchingUse, watchUse } from './lock.ts';
import type { Ports } from './ports.ts';

/**
 * Does what may leave the vault open by a person's proof. Its use is watched from before: a program that ends halfway leaves
 * none open that nobody locks.
 */
export async function openWatched<Result extends { readonly status: string }>(ports: Ports, guard: VaultGuard, open: () => Promise<Result>): Promise<Result> {
  await watchUse(ports, guard);
  const result = await open();
  // The key of a damaged vault stays in memory, too: what was before may open by it.
  if (result.status === 'unreadable') return result;
  const after = await guard.protection();
  if ('slots' in after && (after.status === 'locked' || guardOf(after.slots) === 'device')) await stopWatchingUse(ports);
  // Whoever was locking the vault just before it was opened has ended the watch of it, too.
  else if (!(await isUseWatched(ports))) await watchUse(ports, guard);
  return result;
}
