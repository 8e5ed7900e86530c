import type { Algorithm, Digits, Enrolment } from './account.ts';
import { encodeBase32 } from './base32.ts';
import { toName } from './plain-text.ts';

/** What the person types where there is no QR code. */
export interface TypedEnrolment {
  readonly issuer: string;
  readonly user: string;
  /** As she copied it, with or without spaces. */
  readonly secret: string;
  readonly algorithm: Algorithm;
  readonly digits: Digits;
  /** Seconds. */
  readonly period: number;
}

/**
 * Writes an enrolment as `otpauth://totp/…` of the Key URI format.
 * @param enrolment its names plain, as {@link toName} makes them
 * @returns what `parseOtpauthUri` reads back as the same, unless names are so long that it takes more than 2048 characters
 * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function formatOtpauthUri(enrolment: Enrolment): string {
  return formatTypedEnrolment({ ...enrolment, secret: encodeBase32(enrolment.secret) });
}

/**
 * Writes what the person typed as an otpauth URI, for `parseOtpauthUri` to judge.
 * @returns a URI whatever she typed; with a secret that is none it is refused by name when it is read
 */
export function formatTypedEnrolment({ issuer, user, secret, algorithm, digits, period }: TypedEnrolment): string {
  const brand = toName(issuer);
  const parameters = [
    ['secret', secret.replace(/[\s-]/g, '').toWellFormed()],
    ...(brand === '' ? [] : [['issuer', brand] as const]),
    ['algorithm', algorithm],
    ['digits', String(digits)],
    ['period', String(period)],
  ] as const;
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `otpauth://totp/${labelOf(brand, toName(user))}?${query}`;
}

/** `issuer:user`. Without an issuer nothing stands before the colon, and where the user has none of his own no colon is needed. */
function labelOf(issuer: string, user: string): string {
  if (issuer === '' && !user.includes(':')) return encodeURIComponent(user);
  return `${encodeURIComponent(issuer)}:${encodeURIComponent(user)}`;
}
