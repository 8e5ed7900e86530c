import { isBound } from './binding.ts';
import { openEntry, type Opened } from './entries.ts';
import type { Envelope } from './envelope.ts';
import type { DeviceKeyStore, VaultStorage } from './environment.ts';
import { locate, storageKeys, type Generation } from './generations.ts';
import { openDeviceSlot } from './slots.ts';
import type { VaultProblem } from './vault.ts';

/** A vault that is there and has been opened. */
export interface OpenVault {
  readonly key: CryptoKey;
  readonly generation: Generation;
  readonly envelope: Envelope;
  /** In the order in which they were kept. */
  readonly opened: readonly Opened[];
}

export type Opening =
  | { readonly status: 'open'; readonly vault: OpenVault }
  | { readonly status: 'none'; readonly deviceKey: CryptoKey | undefined }
  | { readonly status: 'unreadable'; readonly problem: VaultProblem }
  | { readonly status: 'unavailable' };

/** One look at the storage and one at the key store. Never writes, and never throws. */
export async function openVault(storage: VaultStorage, deviceKeys: DeviceKeyStore): Promise<Opening> {
  const looks = await Promise.all([storage.get(storageKeys), deviceKeys.find()]).catch(() => undefined);
  if (looks === undefined) return { status: 'unavailable' };
  const [values, deviceKey] = looks;
  const located = locate(values);
  if ('problem' in located) return { status: 'unreadable', problem: located.problem };
  const { stored } = located;
  if (stored.length === 0) return { status: 'none', deviceKey };
  if (deviceKey === undefined) return { status: 'unreadable', problem: 'device-key-missing' };
  const [newest, ...others] = await Promise.all(
    stored.map(({ generation, envelope }) => openGeneration(generation, envelope, deviceKey)),
  );
  if (newest === undefined || others.includes(undefined)) return { status: 'unreadable', problem: 'damaged' };
  return { status: 'open', vault: newest };
}

/** @returns undefined where any part of it is not as it was written */
async function openGeneration(
  generation: Generation,
  envelope: Envelope,
  deviceKey: CryptoKey,
): Promise<OpenVault | undefined> {
  const slot = envelope.slots.find(({ kind }) => kind === 'device');
  const key = slot === undefined ? undefined : await openDeviceSlot(slot, deviceKey);
  if (key === undefined) return undefined;
  const [bound, ...accounts] = await Promise.all([
    isBound(key, envelope),
    ...envelope.entries.map((entry) => openEntry(key, entry)),
  ]);
  const opened = envelope.entries.flatMap((entry, index) => {
    const account = accounts[index];
    return account === undefined ? [] : [{ account, entry }];
  });
  return bound && opened.length === envelope.entries.length ? { key, generation, envelope, opened } : undefined;
}
