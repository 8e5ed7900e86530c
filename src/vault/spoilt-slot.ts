import { isBound } from './binding.ts';
import type { VaultStorage } from './environment.ts';
import { locateOthers } from './generations.ts';
import type { Stored } from './locate.ts';
import { isKeyOf } from './open-vault.ts';
import { openWithProof, type Proof } from './proofs.ts';

/**
 * Where the very slot is spoilt that a proof would open, the right proof looks wrong; the generation before it tells them apart.
 * @returns the vault key; undefined where nothing is spoilt: what is whole says for itself what opens it
 */
export async function openBySlotOfBefore(storage: VaultStorage, { generation, envelope }: Stored, proof: Proof): Promise<CryptoKey | undefined> {
  const stored = await locateOthers(storage).catch(() => []);
  const before = stored.find((one) => one.generation !== generation);
  // Both have the same slots unless something went wrong: a wrong passphrase takes no longer than a right one.
  if (before === undefined || JSON.stringify(before.envelope.slots) === JSON.stringify(envelope.slots)) return undefined;
  const key = await openWithProof(before.envelope.version, before.envelope.slots, proof);
  const isSpoilt = key !== undefined && (await isKeyOf(envelope, key)) && !(await isBound(key, envelope));
  return isSpoilt ? key : undefined;
}
