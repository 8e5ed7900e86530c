import { isBound } from './binding.ts';
import { openForDevice, opensForDevice } from './device-slot.ts';
import { openEntry, type Opened } from './entries.ts';
import type { Envelope } from './envelope.ts';
import type { DeviceKey, VaultEnvironment } from './environment.ts';
import { locate, parseAll, storageKeys, type Generation, type Stored } from './locate.ts';
import { importVaultKey } from './slots.ts';
import type { VaultProblem } from './vault.ts';

/** A vault that is there and has been opened. */
export interface OpenVault {
  readonly key: CryptoKey;
  readonly generation: Generation;
  readonly envelope: Envelope;
  /** In the order in which they were kept. */
  readonly opened: readonly Opened[];
}

/** A vault as it stands in the storage. */
export interface StoredVault {
  /** The generation that counts comes first; see {@link locate}. */
  readonly stored: readonly [Stored, ...Stored[]];
  readonly device: DeviceKey | undefined;
}

export type Opening =
  | { readonly status: 'open'; readonly vault: OpenVault; readonly device: DeviceKey | undefined }
  | { readonly status: 'none'; readonly device: DeviceKey | undefined }
  /** Opens with a proof only. */
  | ({ readonly status: 'locked' } & StoredVault)
  | { readonly status: 'unreadable'; readonly problem: VaultProblem }
  | { readonly status: 'unavailable' };

type Environment = Pick<VaultEnvironment, 'storage' | 'deviceKeys' | 'sessionKey'>;

/** One look at the storage, one at the key store and one at the session. Never writes, and never throws. */
export async function openVault({ storage, deviceKeys, sessionKey }: Environment): Promise<Opening> {
  const looks = await Promise.all([storage.get(storageKeys), deviceKeys.find(), sessionKey.find()]).catch(() => undefined);
  if (looks === undefined) return { status: 'unavailable' };
  const [values, device, raw] = looks;
  const located = locate(values);
  if ('problem' in located) return { status: 'unreadable', problem: located.problem };
  const [first, ...others] = located.stored;
  if (first === undefined) return { status: 'none', device };
  const stored = [first, ...others] as const;
  const unlocked = raw && (await importVaultKey(raw));

  const vault = await openAll(stored, await keysAtHand(stored, device, unlocked));
  if (vault !== undefined) return { status: 'open', vault, device };
  if (await isDeviceVaultDamaged(first.envelope, device)) return { status: 'unreadable', problem: 'damaged' };
  // A session's key of another vault is no verdict on this one; a slot wraps one key, in whichever generation it stands.
  const akin = parseAll(values).filter(({ envelope }) => sharesSlot(envelope, first.envelope));
  const isOurs = unlocked && (await Promise.all(akin.map(({ envelope }) => isKeyOf(envelope, unlocked))));
  if (isOurs?.includes(true)) return { status: 'unreadable', problem: 'damaged' };
  const needsPerson = first.envelope.slots.some(({ kind }) => kind !== 'device');
  return needsPerson ? { status: 'locked', stored, device } : { status: 'unreadable', problem: 'device-key-missing' };
}

/**
 * @param envelope one that is not as it was written, as far as the device can tell
 * @returns false where it is for the person to show: the device's keys may be later ones than its slot
 */
async function isDeviceVaultDamaged({ slots, version }: Envelope, device: DeviceKey | undefined): Promise<boolean> {
  if (!opensForDevice(slots, device)) return false;
  return slots.every(({ kind }) => kind === 'device') || (await openForDevice(slots, device, { version })) !== undefined;
}

function sharesSlot(one: Envelope, other: Envelope): boolean {
  return one.slots.some(({ nonce }) => other.slots.some((slot) => slot.nonce === nonce));
}

/** Whether anything in it was sealed with this key. */
export async function isKeyOf(envelope: Envelope, key: CryptoKey): Promise<boolean> {
  if (await isBound(key, envelope)) return true;
  const accounts = await Promise.all(envelope.entries.map((entry) => openEntry(key, envelope.version, entry)));
  return accounts.some((account) => account !== undefined);
}

/** The vault keys that are had without the person: what the device's slots wrap, and the session's. */
export async function keysAtHand(
  stored: readonly Stored[],
  device: DeviceKey | undefined,
  unlocked: CryptoKey | undefined,
): Promise<readonly CryptoKey[]> {
  const wrapped = stored.map(({ envelope: { slots, version } }) => openForDevice(slots, device, { version }));
  return [...(await Promise.all(wrapped)), unlocked].filter((key) => key !== undefined);
}

/**
 * Without a pointer there may be a generation of before the vault was protected beside one of after, which another key opens.
 * @returns the one that counts, provided that each of them opens with one of the keys
 */
export async function openAll(stored: StoredVault['stored'], keys: readonly CryptoKey[]): Promise<OpenVault | undefined> {
  const [newest, ...others] = await Promise.all(stored.map((one) => openWithAny(one, keys)));
  return others.includes(undefined) ? undefined : newest;
}

async function openWithAny({ generation, envelope }: Stored, keys: readonly CryptoKey[]): Promise<OpenVault | undefined> {
  for (const key of keys) {
    const vault = await openGeneration(generation, envelope, key);
    if (vault !== undefined) return vault;
  }
  return undefined;
}

/** @returns undefined where any part of it is not as it was written */
async function openGeneration(generation: Generation, envelope: Envelope, key: CryptoKey): Promise<OpenVault | undefined> {
  const [bound, ...accounts] = await Promise.all([
    isBound(key, envelope),
    ...envelope.entries.map((entry) => openEntry(key, envelope.version, entry)),
  ]);
  const opened = envelope.entries.flatMap((entry, index) => {
    const account = accounts[index];
    return account === undefined ? [] : [{ account, entry }];
  });
  return bound && opened.length === envelope.entries.length ? { key, generation, envelope, opened } : undefined;
}
