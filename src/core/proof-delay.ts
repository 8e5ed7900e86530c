/** Proofs that did not open the vault, since the last one that did. */
export interface WrongProofs {
  readonly count: number;
  /** Of the last one: milliseconds since the epoch, by this computer's clock. */
  readonly lastAt: number;
}

/** So many may follow each other as quickly as she types. */
const freeOfDelay = 3;
const firstDelay = 2_000;
const longestDelay = 5 * 60_000;

/** @returns how long nothing is looked at after so many wrong proofs, in milliseconds: it doubles with each */
export function proofDelay(count: number): number {
  return count <= freeOfDelay ? 0 : Math.min(longestDelay, firstDelay * 2 ** (count - freeOfDelay - 1));
}

/** @returns what is left of the delay, in milliseconds: never more than the whole, wherever the clock has been set to */
export function proofDelayLeft({ count, lastAt }: WrongProofs, now: number): number {
  const whole = proofDelay(count);
  return Math.min(whole, Math.max(0, lastAt + whole - now));
}
