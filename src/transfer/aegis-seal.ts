import { fromBase64, toBase64 } from '../core/base64.ts';
import { fileVersion, type PasswordSlot, type SealedFile } from './aegis-file.ts';

/** What Aegis itself uses, so that every program that opens its files can bear it. */
const cost = { n: 32_768, r: 8, p: 1 } as const;
const cipher = 'AES-GCM';
const tagLength = 16;

/** Bytes from the system's generator; a parameter so that tests can write a known file. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/**
 * Seals contents under a password.
 * @param contents JSON, in UTF-8 afterwards
 * @param password as it was typed: Aegis takes its UTF-8
 */
export async function sealFile(contents: string, password: string, randomBytes: RandomBytes, randomId: () => string): Promise<string> {
  const master = randomBytes(32);
  const salt = randomBytes(32);
  const wrapped = await encrypt(await deriveKey(password, salt, cost), master, randomBytes(12));
  const sealed = await encrypt(await importKey(master), new TextEncoder().encode(contents), randomBytes(12));
  master.fill(0);
  const slot = { type: 1, uuid: randomId(), key: toHex(wrapped.data), key_params: wrapped.params, ...cost, salt: toHex(salt), repaired: true, is_backup: false };
  return JSON.stringify({ version: fileVersion, header: { slots: [slot], params: sealed.params }, db: toBase64(sealed.data) }, undefined, 2);
}

/** @returns the contents, JSON; `wrong-password` where no slot opens with it, `damaged` where the master key does not open the rest */
export async function openFile(
  { header, db }: SealedFile,
  slots: readonly PasswordSlot[],
  password: string,
): Promise<{ readonly contents: string } | 'wrong-password' | 'damaged'> {
  for (const slot of slots) {
    const master = await decrypt(await deriveKey(password, fromHex(slot.salt), slot), fromHex(slot.key), slot.key_params);
    if (master === undefined) continue;
    const data = fromBase64(db);
    const contents = data && (await decrypt(await importKey(master), data, header.params));
    master.fill(0);
    return contents === undefined ? 'damaged' : { contents: new TextDecoder().decode(contents) };
  }
  return 'wrong-password';
}

async function deriveKey(password: string, salt: Uint8Array, { n, r, p }: Pick<PasswordSlot, 'n' | 'r' | 'p'>): Promise<CryptoKey> {
  // Its code waits until a password comes: the background starts for every code.
  const { scrypt } = await import('./scrypt.ts');
  // The library refuses an empty password, which no file has.
  const bytes = new TextEncoder().encode(password === '' ? '\0' : password);
  const raw = await scrypt({ password: bytes, salt, costFactor: n, blockSize: r, parallelism: p, hashLength: 32, outputType: 'binary' });
  const copy = Uint8Array.from(raw);
  try {
    return await importKey(copy);
  } finally {
    raw.fill(0);
    copy.fill(0);
    bytes.fill(0);
  }
}

function importKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, cipher, false, ['encrypt', 'decrypt']);
}

interface Parameters {
  readonly nonce: string;
  readonly tag: string;
}

/** Aegis keeps the tag apart from the data. */
async function encrypt(key: CryptoKey, plaintext: Uint8Array<ArrayBuffer>, nonce: Uint8Array<ArrayBuffer>): Promise<{ readonly data: Uint8Array<ArrayBuffer>; readonly params: Parameters }> {
  const both = new Uint8Array(await crypto.subtle.encrypt({ name: cipher, iv: nonce }, key, plaintext));
  return { data: both.slice(0, -tagLength), params: { nonce: toHex(nonce), tag: toHex(both.slice(-tagLength)) } };
}

async function decrypt(key: CryptoKey, data: Uint8Array, { nonce, tag }: Parameters): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const both = new Uint8Array([...data, ...fromHex(tag)]);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: cipher, iv: fromHex(nonce) }, key, both));
  } catch {
    return undefined;
  }
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param text pairs of hexadecimal digits */
function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
