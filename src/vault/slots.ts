import { fromBase64, toBase64 } from '../core/base64.ts';
import type { ContainerVersion, Slot, SlotHead } from './envelope.ts';
import { containerVersion } from './envelope.ts';
import { cipher, freshParameters, storedParameters } from './seal.ts';

const usages: readonly KeyUsage[] = ['encrypt', 'decrypt'];

/**
 * What a slot's seal belongs to: its kind and, since the second version, whatever stands beside the wrapped key. The third one
 * took the slots of the second over as they stood: without the person nobody could wrap the key anew.
 */
function contextOf(version: ContainerVersion, head: SlotHead): string {
  const { kind, ...rest } = head;
  const beside = kind === 'device' ? [] : [rest];
  return JSON.stringify(['atslega-vault', version === 1 ? 1 : 2, 'slot', kind, ...beside]);
}

/** A new vault key, for as long as it takes to wrap it: extractable. */
export function generateVaultKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: cipher, length: 256 }, true, [...usages]);
}

/**
 * A slot that opens with another key.
 * @param vaultKey extractable
 * @throws where the other key can't be used, or does not open what it has just wrapped
 */
export async function wrapVaultKey(head: SlotHead, wrappingKey: CryptoKey, vaultKey: CryptoKey): Promise<Slot> {
  const parameters = freshParameters(contextOf(containerVersion, head));
  const wrapped = await crypto.subtle.wrapKey('raw', vaultKey, wrappingKey, parameters);
  const slot: Slot = { ...head, nonce: toBase64(parameters.iv), data: toBase64(new Uint8Array(wrapped)) };
  if ((await openSlot(slot, wrappingKey)) === undefined) throw new Error('a key does not open what it has just wrapped');
  return slot;
}

/**
 * @param extractable only where another slot is to be made, or the key handed on to the session
 * @returns the vault key; undefined where the slot or the other key is not the right one
 */
export async function openSlot(
  slot: Slot,
  wrappingKey: CryptoKey,
  { version = containerVersion, extractable = false }: { readonly version?: ContainerVersion; readonly extractable?: boolean } = {},
): Promise<CryptoKey | undefined> {
  const { nonce, data, ...head } = slot;
  const parameters = storedParameters(nonce, contextOf(version, head));
  const wrapped = fromBase64(data);
  if (parameters === undefined || wrapped === undefined) return undefined;
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, wrappingKey, parameters, cipher, extractable, [...usages]);
  } catch {
    return undefined;
  }
}

/** The raw bytes of an extractable vault key, for the session; the caller overwrites them. */
export async function exportVaultKey(key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}

/** @param raw overwritten with zeros afterwards. @returns undefined where it is no such key */
export async function importVaultKey(raw: Uint8Array<ArrayBuffer>, extractable = false): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('raw', raw, cipher, extractable, [...usages]);
  } catch {
    return undefined;
  } finally {
    raw.fill(0);
  }
}
