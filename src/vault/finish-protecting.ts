import { closeAside } from './close-aside.ts';
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
 * forgotten; whoever guards it, nothing that was set aside opens by what no longer opens the vault. Repeated at every unlocking,
 * since the program may die before it is done.
 * @param formerKey the vault key of before, where there is another one since
 */
export async function finishProtecting(environment: VaultEnvironment, formerKey?: CryptoKey): Promise<void> {
  const { storage, deviceKeys } = environment;
  const opening = await openVault(environment);
  if (opening.status !== 'open') return;
  const { key, envelope } = opening.vault;
  const isGuarded = envelope.slots.some(isEveryday);
  if (isGuarded && (await copyToOther(storage, opening.vault)) && opening.device !== undefined) await deviceKeys.forget().catch(() => undefined);
  const keys = formerKey === undefined ? [key] : [key, formerKey];
  await closeAside(storage, { keys, slots: envelope.slots, isGuarded }).catch(() => undefined);
}
