import { readAside, writeCopy, type AsideCopy } from './aside.ts';
import { parseEnvelope, writeEnvelope, type Envelope, type Slot } from './envelope.ts';
import type { VaultStorage } from './environment.ts';
import { generations, keyOf } from './locate.ts';
import { isKeyOf } from './open-vault.ts';

interface Standing {
  /** The vault key, and the one before it. */
  readonly keys: readonly CryptoKey[];
  /** What opens the vault now. */
  readonly slots: readonly Slot[];
  /** Whether a person guards it, so that there are no keys of this device any more. */
  readonly isGuarded: boolean;
}

/**
 * What was set aside must not open by what no longer opens the vault: of this vault's own generations only the slots stay that
 * still stand, and of any other's all but those of the device, whose keys are gone. A generation that is left without a slot goes.
 */
export async function closeAside(storage: VaultStorage, standing: Standing): Promise<void> {
  for (const [key, copy] of await readAside(storage, 0)) {
    const closed = await closeCopy(copy, standing);
    if (closed === undefined) await storage.remove(key);
    else if (JSON.stringify(closed.stored) !== JSON.stringify(copy.stored)) await writeCopy(storage, key, closed);
  }
}

/** @returns undefined where no generation is left of it */
async function closeCopy(copy: AsideCopy, standing: Standing): Promise<AsideCopy | undefined> {
  const left: Record<string, unknown> = { ...copy.stored };
  for (const key of generations.map(keyOf)) {
    const envelope = parseEnvelope(left[key]);
    if (typeof envelope === 'string') continue;
    const slots = await standingSlots(envelope, standing);
    if (slots.length === 0) delete left[key];
    else if (slots.length < envelope.slots.length) left[key] = writeEnvelope({ ...envelope, slots });
  }
  const hadGeneration = generations.some((generation) => keyOf(generation) in copy.stored);
  return hadGeneration && !generations.some((generation) => keyOf(generation) in left) ? undefined : { ...copy, stored: left };
}

async function standingSlots(envelope: Envelope, { keys, slots, isGuarded }: Standing): Promise<readonly Slot[]> {
  const isOurs = (await Promise.all(keys.map((key) => isKeyOf(envelope, key)))).includes(true);
  const stands = ({ nonce }: Slot) => slots.some((slot) => slot.nonce === nonce);
  return envelope.slots.filter((slot) => (isOurs ? stands(slot) : !(isGuarded && slot.kind === 'device')));
}
