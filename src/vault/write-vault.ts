import type { Account } from '../core/account.ts';
import { bind } from './binding.ts';
import { contentsVersion } from './contents.ts';
import { sealEntries, type Opened } from './entries.ts';
import { containerVersion, isReadable, writeEnvelope, type Slot } from './envelope.ts';
import type { VaultEnvironment, VaultStorage } from './environment.ts';
import { announceFirst, otherThan, switchTo, writeGeneration, type Generation } from './generations.ts';
import type { OpenVault } from './open-vault.ts';
import { generateDeviceKey, generateVaultKey, openSlot, wrapVaultKey } from './slots.ts';

/** What the next generation is built on. */
export interface Basis {
  readonly key: CryptoKey;
  readonly slots: readonly Slot[];
  /** Sealed with this key; empty where everything is to be sealed anew. */
  readonly opened: readonly Opened[];
  /** The next one's is higher by one. */
  readonly sequence: number;
  /** The one that counts now; undefined where there is none. */
  readonly generation: Generation | undefined;
}

/** The next generation of a vault that is there. One of an older version gets the newest: its device's slot and all its seals are made anew. */
export async function basisOf({ key, generation, envelope, opened }: OpenVault, deviceKey: CryptoKey | undefined): Promise<Basis | undefined> {
  const { sequence, slots, version } = envelope;
  if (version === containerVersion) return { key, slots, opened, sequence, generation };
  const [slot] = slots;
  const extractable = slot && deviceKey && (await openSlot(slot, deviceKey, { version, extractable: true }));
  if (extractable === undefined || deviceKey === undefined) return undefined;
  return { key, slots: [await wrapVaultKey({ kind: 'device' }, deviceKey, extractable)], opened: [], sequence, generation };
}

/**
 * The start of a new vault. The device key is on the disk, and has been read back and used, before anything is sealed
 * with it; one that was left by an attempt that broke off is used again.
 * @returns undefined where the browser does not keep it
 */
export async function createBasis(
  { storage, deviceKeys }: Pick<VaultEnvironment, 'storage' | 'deviceKeys'>,
  found: CryptoKey | undefined,
): Promise<Basis | undefined> {
  try {
    if (found === undefined) await deviceKeys.keep(await generateDeviceKey());
    const deviceKey = found ?? (await deviceKeys.find());
    const sequence = deviceKey && (await announceFirst(storage));
    if (deviceKey === undefined || sequence === undefined) return undefined;
    const slot = await wrapVaultKey({ kind: 'device' }, deviceKey, await generateVaultKey());
    const key = await openSlot(slot, deviceKey);
    return key && { key, slots: [slot], opened: [], sequence, generation: undefined };
  } catch {
    return undefined;
  }
}

/** Write, read back, then switch: until the last step the generation before it counts, untouched. */
export async function keep(storage: VaultStorage, basis: Basis, accounts: readonly Account[]): Promise<boolean> {
  const unbound = {
    version: containerVersion,
    contents: contentsVersion,
    sequence: basis.sequence + 1,
    slots: basis.slots,
    entries: await sealEntries(basis.key, basis.opened, accounts),
  } as const;
  const text = writeEnvelope({ ...unbound, binding: await bind(basis.key, unbound) });
  // What could not be read again is not written.
  if (!isReadable(text, unbound)) return false;
  const generation = otherThan(basis.generation);
  if (!(await writeGeneration(storage, generation, text))) return false;
  return switchTo(storage, generation, unbound.sequence);
}
