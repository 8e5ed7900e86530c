import { createHmac } from 'node:crypto';

/** Hash functions of RFC 6238, as otpauth URIs spell them. */
export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512';

/** What both sides share. This file is the server's own reading of RFC 6238: it imports nothing of the extension. */
export interface TotpKey {
  readonly secret: Uint8Array;
  readonly algorithm: Algorithm;
  readonly digits: number;
  /** Length of a step in seconds. */
  readonly period: number;
}

/**
 * @param time milliseconds since the Unix epoch
 * @param period seconds
 * @returns the number of the step that `time` lies in (RFC 6238, section 4.2, with T0 = 0)
 */
export function stepAt(time: number, period: number): number {
  return Math.floor(time / 1000 / period);
}

/** The code of a step (RFC 4226, section 5.3), padded with zeros to the key's digits. */
export function codeOf(key: TotpKey, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac(key.algorithm.toLowerCase(), key.secret).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** key.digits).padStart(key.digits, '0');
}
