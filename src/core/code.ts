import { HOTP, Secret } from 'otpauth';
import type { TotpParameters } from './account.ts';

/**
 * The time step, T of RFC 6238, section 4.2, with T0 = 0.
 * @param milliseconds since the Unix epoch, by the clock of the server that will check the code
 * @param period seconds of a step
 */
export function stepAt(milliseconds: number, period: number): number {
  return Math.floor(milliseconds / (period * 1000));
}

/**
 * How long the step lasts still.
 * @returns milliseconds, more than 0 and at most the period
 */
export function millisecondsLeft(milliseconds: number, period: number): number {
  return (stepAt(milliseconds, period) + 1) * period * 1000 - milliseconds;
}

/**
 * The code of a step: TOTP = HOTP(K, T) of RFC 6238, section 4.2, cut as RFC 4226, section 5.3, says.
 * @param step as {@link stepAt} gives it
 * @returns `parameters.digits` decimal digits, leading zeros kept
 * @throws RangeError where the step is no whole number from 0 up
 */
export function codeAt(parameters: TotpParameters, step: number): string {
  if (!Number.isSafeInteger(step) || step < 0) throw new RangeError(`no time step: ${step}`);
  const { algorithm, digits } = parameters;
  // A copy: the array may be a part of a larger buffer, and the library takes buffers whole.
  const secret = new Secret({ buffer: parameters.secret.slice().buffer });
  return HOTP.generate({ secret, algorithm, digits, counter: step });
}
