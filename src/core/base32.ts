import { Secret } from 'otpauth';

/** Everything that may stand between the characters of a key that people copy by hand. */
const separators = /[\s-]/g;
const shape = /^([A-Za-z2-7]*)=*$/;
/** How many bits of the last character carry nothing, by the number of characters over a whole group of eight. */
const spareBits: Readonly<Record<number, number>> = { 0: 0, 2: 2, 4: 4, 5: 1, 7: 3 };
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Base32 of RFC 4648, section 6. Case, white space, hyphens and padding are forgiven; a length that no bytes can have
 * and spare bits that are not zero (section 3.5) are not, since they mean that a character was lost or mistyped.
 * @returns undefined where the text is not base32
 */
export function decodeBase32(text: string): Uint8Array<ArrayBuffer> | undefined {
  const characters = shape.exec(text.replace(separators, ''))?.[1]?.toUpperCase();
  if (characters === undefined) return undefined;
  const spare = spareBits[characters.length % 8];
  if (spare === undefined) return undefined;
  const last = characters === '' ? 0 : alphabet.indexOf(characters.slice(-1));
  if (last % 2 ** spare !== 0) return undefined;
  return Uint8Array.from(Secret.fromBase32(characters).bytes);
}

/** Base32 of RFC 4648, section 6, without padding. */
export function encodeBase32(bytes: Uint8Array): string {
  // A copy: the array may be a part of a larger buffer, and the library takes buffers whole.
  return new Secret({ buffer: bytes.slice().buffer }).base32;
}
