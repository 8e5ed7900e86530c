import type { Account } from '../core/account.ts';
import { bind } from './binding.ts';
import { contentsVersion } from './contents.ts';
import { sealEntries, type Opened } from './entries.ts';
import { generateDeviceKey, openForDevice, wrapForDevice } from './device-slot.ts';
import { containerVersion, isReadable, writeEnvelope, type Slot } from './envelope.ts';
import type { DeviceKey, VaultEnvironment, VaultStorage } from './environment.ts';
import { announceFirst, otherThan, switchTo, writeGeneration } from './generations.ts';
import type { Generation } from './locate.ts';
import type { OpenVault } from './open-vault.ts';
import { generateVaultKey } from './slots.ts';

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

/** The next generation of a vault that is there. One of an older version gets the newest: everything in it is sealed anew, and so is the slot of the first. */
export async function basisOf({ key, generation, envelope, opened }: OpenVault, device: DeviceKey | undefined): Promise<Basis | undefined> {
  const { sequence, slots, version } = envelope;
  if (version === containerVersion) return { key, slots, opened, sequence, generation };
  if (version !== 1) return { key, slots, opened: [], sequence, generation };
  const extractable = await openForDevice(slots, device, { version, extractable: true });
  if (extractable === undefined || device === undefined) return undefined;
  return { key, slots: [await wrapForDevice(device, extractable)], opened: [], sequence, generation };
}

/**
 * The start of a new vault. The device key is on the disk, and has been read back and used, before anything is sealed
 * with it; one that was left by an attempt that broke off is used again.
 * @returns undefined where the browser does not keep it
 */
export async function createBasis(
  { storage, deviceKeys }: Pick<VaultEnvironment, 'storage' | 'deviceKeys'>,
  found: DeviceKey | undefined,
): Promise<Basis | undefined> {
  try {
    if (found === undefined) await deviceKeys.keep(await generateDeviceKey());
    const device = found ?? (await deviceKeys.find());
    const sequence = device && (await announceFirst(storage));
    if (device === undefined || sequence === undefined) return undefined;
    const slots = [await wrapForDevice(device, await generateVaultKey())];
    const key = await openForDevice(slots, device);
    return key && { key, slots, opened: [], sequence, generation: undefined };
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
