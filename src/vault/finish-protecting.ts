import type { SlotKind } from './envelope.ts';
import type { VaultEnvironment } from './environment.ts';
import { copyToOther } from './generations.ts';
import { openVault } from './open-vault.ts';

/** Slots by which a person opens her vault day by day; a recovery code is for the day when they fail. */
const everyday: ReadonlySet<SlotKind> = new Set(['passphrase', 'passkey']);

export function isEveryday({ kind }: { readonly kind: SlotKind }): boolean {
  return everyday.has(kind);
}

/**
 * Once a person guards the vault, nothing of before may open it: the older generation is written over, and the device's keys
 * forgotten. Repeated at every unlocking, since the program may die before it is done.
 */
export async function finishProtecting(environment: VaultEnvironment): Promise<void> {
  const { storage, deviceKeys } = environment;
  const opening = await openVault(environment);
  if (opening.status !== 'open' || !opening.vault.envelope.slots.some(isEveryday)) return;
  if (!(await copyToOther(storage, opening.vault))) return;
  if (opening.device !== undefined) await deviceKeys.forget().catch(() => undefined);
}
