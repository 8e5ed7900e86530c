import { fromBase64, toBase64 } from '../core/base64.ts';
import type { ContainerVersion, Slot } from './envelope.ts';
import type { DeviceKey } from './environment.ts';
import { cipher, seal, unseal } from './seal.ts';
import { openSlot, wrapVaultKey } from './slots.ts';

type DeviceSlot = Extract<Slot, { readonly kind: 'device' }>;

const fileContext = JSON.stringify(['atslega-vault', 3, 'slot', 'device', 'file']);

/** Keys that stay on this device: one that can wrap and unwrap, nothing else, and one for a file. */
export async function generateDeviceKey(): Promise<DeviceKey> {
  const key = await crypto.subtle.generateKey({ name: cipher, length: 256 }, false, ['wrapKey', 'unwrapKey']);
  return { key, file: crypto.getRandomValues(new Uint8Array(32)) };
}

/**
 * A slot that opens with what this device has: where there is a file key, with neither of the two alone.
 * @param vaultKey extractable
 * @throws where it does not open again
 */
export async function wrapForDevice(device: DeviceKey, vaultKey: CryptoKey): Promise<Slot> {
  const bare = await wrapVaultKey({ kind: 'device' }, device.key, vaultKey);
  if (device.file === undefined) return bare;
  const wrapped = fromBase64(bare.data) ?? new Uint8Array();
  const { nonce, data } = await seal(await importFileKey(device.file), wrapped, fileContext);
  const slot: DeviceSlot = { kind: 'device', file: nonce, nonce: bare.nonce, data };
  if ((await openForDevice([slot], device)) === undefined) throw new Error('the file key does not open what it has just sealed');
  return slot;
}

/** Whether there is a device slot, and whatever it takes to open it. */
export function opensForDevice(slots: readonly Slot[], device: DeviceKey | undefined): device is DeviceKey {
  const slot = findDeviceSlot(slots);
  return slot !== undefined && device !== undefined && (slot.file === undefined || device.file !== undefined);
}

/**
 * @param extractable only where another slot is to be made
 * @returns the vault key; undefined where the device has not what it takes
 */
export async function openForDevice(
  slots: readonly Slot[],
  device: DeviceKey | undefined,
  options: { readonly version?: ContainerVersion; readonly extractable?: boolean } = {},
): Promise<CryptoKey | undefined> {
  const slot = findDeviceSlot(slots);
  if (slot === undefined || device === undefined) return undefined;
  const { file: nonce, ...bare } = slot;
  if (nonce === undefined) return openSlot(bare, device.key, options);
  const wrapped = device.file && (await unseal(await importFileKey(device.file), { nonce, data: slot.data }, fileContext));
  return wrapped && openSlot({ ...bare, data: toBase64(wrapped) }, device.key, options);
}

function findDeviceSlot(slots: readonly Slot[]): DeviceSlot | undefined {
  return slots.find((slot) => slot.kind === 'device');
}

function importFileKey(file: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', file, cipher, false, ['encrypt', 'decrypt']);
}
