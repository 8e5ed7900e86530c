import type { Digits } from './account.ts';

/** What is taken from a QR code, from a transfer and from the person's keyboard alike. */

/** Bytes of a secret: 80 bits are the fewest that providers give, and a block of SHA-512 is 128 bytes. */
export const shortestSecret = 10;
export const longestSecret = 128;

export const digitCounts: readonly Digits[] = [6, 7, 8];

/** Seconds. */
export const usualPeriod = 30;
export const shortestPeriod = 10;
export const longestPeriod = 300;

/** @returns what is wrong with the length of a secret, undefined where nothing is */
export function judgeLength({ length }: Uint8Array): 'secret-too-short' | 'secret-too-long' | undefined {
  if (length < shortestSecret) return 'secret-too-short';
  return length > longestSecret ? 'secret-too-long' : undefined;
}
