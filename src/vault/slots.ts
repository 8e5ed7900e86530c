import { fromBase64, toBase64 } from './base64.ts';
import { containerVersion, type DeviceSlot, type Slot } from './envelope.ts';
import { cipher, freshParameters, storedParameters } from './seal.ts';

/** A slot wraps the vault key with another key. Whoever holds that one opens the vault. */
const context = (kind: Slot['kind']) => JSON.stringify(['atslega-vault', containerVersion, 'slot', kind]);

/** A key for {@link DeviceKeyStore}: it can wrap and unwrap, nothing else, and no program can read it out. */
export function generateDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: cipher, length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

/**
 * A new vault key and the slot in which it is kept. Its raw bytes never come into this program.
 * @throws where the device key can't be used
 */
export async function createVaultKey(deviceKey: CryptoKey): Promise<{ key: CryptoKey; slot: DeviceSlot }> {
  const extractable = await crypto.subtle.generateKey({ name: cipher, length: 256 }, true, ['encrypt', 'decrypt']);
  const parameters = freshParameters(context('device'));
  const wrapped = await crypto.subtle.wrapKey('raw', extractable, deviceKey, parameters);
  const slot: DeviceSlot = {
    kind: 'device',
    nonce: toBase64(parameters.iv),
    data: toBase64(new Uint8Array(wrapped)),
  };
  const key = await openDeviceSlot(slot, deviceKey);
  if (key === undefined) throw new Error('the device key does not open what it has just wrapped');
  return { key, slot };
}

/** @returns the vault key, not extractable; undefined where the slot or the device key is not the right one */
export async function openDeviceSlot(slot: DeviceSlot, deviceKey: CryptoKey): Promise<CryptoKey | undefined> {
  const parameters = storedParameters(slot.nonce, context('device'));
  const wrapped = fromBase64(slot.data);
  if (parameters === undefined || wrapped === undefined) return undefined;
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, deviceKey, parameters, cipher, false, ['encrypt', 'decrypt']);
  } catch {
    return undefined;
  }
}
