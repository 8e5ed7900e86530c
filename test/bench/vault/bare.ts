import type { Browser } from 'webextension-polyfill';
import { argon2id } from '../../../src/vault/argon2id.ts';
import type { DeviceKeyStore } from '../../../src/vault/environment.ts';
import type { KdfParameters } from '../../../src/vault/key-derivation.ts';

/** In pages of the extension. */
declare const chrome: Browser;

/** The least that any vault of this kind would need: the browser's own calls, on as many bytes, with nothing around them. */

const name = 'AES-GCM';
const parameters = { name, iv: new Uint8Array(12), additionalData: new Uint8Array(100) };
const keys = ['vault.current', 'vault.a', 'vault.b'];

/** A wrapped key, sealed once more, and as many sealed texts as a vault has, of the same lengths. */
async function prepare(deviceKeys: DeviceKeyStore, data: readonly string[]) {
  const device = await deviceKeys.find();
  if (device?.file === undefined) throw new Error('There is no device key');
  const key = await crypto.subtle.generateKey({ name, length: 256 }, true, ['encrypt', 'decrypt']);
  const fileKey = await crypto.subtle.importKey('raw', device.file, name, false, ['encrypt']);
  const wrapped = await crypto.subtle.encrypt(parameters, fileKey, await crypto.subtle.wrapKey('raw', key, device.key, parameters));
  const lengths = data.map((text) => (text.length * 3) / 4 - 16);
  const sealed = await Promise.all(lengths.map((length) => crypto.subtle.encrypt(parameters, key, new Uint8Array(length))));
  return { wrapped, sealed };
}

async function open(deviceKeys: DeviceKeyStore, { wrapped, sealed }: Awaited<ReturnType<typeof prepare>>): Promise<CryptoKey> {
  const [device] = await Promise.all([deviceKeys.find(), chrome.storage.local.get(keys), chrome.storage.session.get('vault.key')]);
  if (device?.file === undefined) throw new Error('There is no device key');
  const fileKey = await crypto.subtle.importKey('raw', device.file, name, false, ['decrypt']);
  const bare = await crypto.subtle.decrypt(parameters, fileKey, wrapped);
  const key = await crypto.subtle.unwrapKey('raw', bare, device.key, parameters, name, false, ['encrypt', 'decrypt']);
  await Promise.all(sealed.map((one) => crypto.subtle.decrypt(parameters, key, one)));
  return key;
}

/** @param data the sealed accounts, base64. @returns opens as much */
export async function openBarely(deviceKeys: DeviceKeyStore, data: readonly string[]): Promise<() => Promise<unknown>> {
  const prepared = await prepare(deviceKeys, data);
  return () => open(deviceKeys, prepared);
}

let changes = 0;

/** @returns opens as much, seals one text, and writes and reads back what a generation and its pointer have */
export async function changeBarely(deviceKeys: DeviceKeyStore, data: readonly string[]): Promise<() => Promise<unknown>> {
  const prepared = await prepare(deviceKeys, data);
  const { 'vault.a': text } = await chrome.storage.local.get(keys);
  const plain = new Uint8Array((prepared.sealed[0]?.byteLength ?? 16) - 16);
  const binding = { ...parameters, additionalData: new Uint8Array(data.length * 60) };
  changes += 1;
  // The browser writes nothing where a value is what it was.
  const texts = { 'floor.text': `${changes}${String(text)}`, 'floor.pointer': String(changes) };
  return async () => {
    const key = await open(deviceKeys, prepared);
    await Promise.all([crypto.subtle.encrypt(parameters, key, plain), crypto.subtle.encrypt(binding, key, new Uint8Array())]);
    for (const [place, value] of Object.entries(texts)) {
      await chrome.storage.local.set({ [place]: value });
      await chrome.storage.local.get(place);
    }
  };
}

export function deriveBarely(passphrase: string, { memory, passes, lanes, salt }: KdfParameters): Promise<Uint8Array> {
  const bytes = Uint8Array.from(atob(salt), (character) => character.charCodeAt(0));
  return argon2id({ password: passphrase, salt: bytes, parallelism: lanes, iterations: passes, memorySize: memory, hashLength: 32, outputType: 'binary' });
}
