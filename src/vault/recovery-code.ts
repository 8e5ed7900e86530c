/**
 * A recovery code: 128 random bits as a person can copy them by hand. Crockford's base 32 (no I, L, O, U) in seven groups of
 * four; the last two characters check the others, so that a slip of the pen is told from a wrong code.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const byteLength = 16;
/** 128 bits take 26 characters of five bits. */
const dataLength = 26;
const checkLength = 2;
const groupLength = 4;
/** The largest prime below 32 squared: a modulus that notices every single wrong character and every pair exchanged. */
const modulus = 1021;

/** @param bytes 16 random bytes */
export function writeRecoveryCode(bytes: Uint8Array): string {
  if (bytes.length !== byteLength) throw new RangeError(`a recovery code has 16 bytes, not ${bytes.length}`);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = Array.from({ length: dataLength }, (_, index) => Number.parseInt(bits.slice(index * 5, index * 5 + 5).padEnd(5, '0'), 2));
  const check = checksum(digits);
  const text = [...digits, Math.floor(check / 32), check % 32].map((digit) => alphabet.charAt(digit)).join('');
  return (text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

export type RecoveryReading =
  | { readonly status: 'ok'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Too short or too long, in characters without spaces and hyphens. */
  | { readonly status: 'length'; readonly characters: number }
  /** A character is wrong, or two are exchanged. */
  | { readonly status: 'mistyped' };

/** Reads what a person has typed: case, spaces, hyphens and the letters O, I and L for 0 and 1 are forgiven. */
export function readRecoveryCode(text: string): RecoveryReading {
  const plain = text.toUpperCase().replace(/[\s\-‐-―]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (plain.length !== dataLength + checkLength) return { status: 'length', characters: plain.length };
  const digits = Array.from(plain, (character) => alphabet.indexOf(character));
  if (digits.includes(-1)) return { status: 'mistyped' };
  const [high = 0, low = 0] = digits.splice(dataLength);
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('');
  const isPadded = /^0*$/.test(bits.slice(byteLength * 8));
  if (checksum(digits) !== high * 32 + low || !isPadded) return { status: 'mistyped' };
  return { status: 'ok', bytes: Uint8Array.from({ length: byteLength }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2)) };
}

function checksum(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => (sum * 32 + digit + 1) % modulus, 0);
}
