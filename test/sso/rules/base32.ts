const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, section 6, upper case and without padding, as the SSO writes its secrets. */
export function toBase32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  let text = '';
  for (let at = 0; at < bits.length; at += 5) text += alphabet.charAt(Number.parseInt(bits.slice(at, at + 5).padEnd(5, '0'), 2));
  return text;
}

/**
 * The opposite of {@link toBase32}.
 * @throws RangeError where a character is not of the alphabet
 */
export function fromBase32(text: string): Uint8Array {
  let bits = '';
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) throw new RangeError(`not base32: ${character}`);
    bits += value.toString(2).padStart(5, '0');
  }
  return Uint8Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2));
}
