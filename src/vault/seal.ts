import { fromBase64, toBase64 } from '../core/base64.ts';

/** The cipher of the whole vault: NIST SP 800-38D with 256-bit keys, 96-bit nonces and 128-bit tags. */
export const cipher = 'AES-GCM';
const nonceLength = 12;
/** One for all: to make one for each of a thousand seals takes longer than to use it. */
const encoder = new TextEncoder();

/** Something sealed as it is stored: both in base64, `data` with the tag at its end. */
export interface Sealed {
  readonly nonce: string;
  readonly data: string;
}

/** Parameters for a new seal. The nonce is made here and nowhere else, so that none can be used twice. */
export function freshParameters(context: string) {
  return parametersOf(crypto.getRandomValues(new Uint8Array(nonceLength)), context);
}

/**
 * Parameters of a seal that was stored.
 * @returns undefined where the nonce is not 96 bits of base64
 */
export function storedParameters(nonce: string, context: string) {
  const iv = fromBase64(nonce);
  return iv?.length === nonceLength ? parametersOf(iv, context) : undefined;
}

function parametersOf(iv: Uint8Array<ArrayBuffer>, context: string) {
  return { name: cipher, iv, additionalData: encoder.encode(context) };
}

/**
 * @param plaintext overwritten with zeros afterwards
 * @param context what the seal belongs to: opens only with the same one (the "associated data" of the cipher)
 */
export async function seal(key: CryptoKey, plaintext: Uint8Array<ArrayBuffer>, context: string): Promise<Sealed> {
  const parameters = freshParameters(context);
  try {
    const data = await crypto.subtle.encrypt(parameters, key, plaintext);
    return { nonce: toBase64(parameters.iv), data: toBase64(new Uint8Array(data)) };
  } finally {
    plaintext.fill(0);
  }
}

/**
 * @returns the plaintext, for the caller to overwrite; undefined where anything is not as it was sealed
 */
export async function unseal(
  key: CryptoKey,
  sealed: Sealed,
  context: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parameters = storedParameters(sealed.nonce, context);
  const data = fromBase64(sealed.data);
  if (parameters === undefined || data === undefined) return undefined;
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, data));
  } catch {
    return undefined;
  }
}
