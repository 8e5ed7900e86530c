import { Secret } from 'otpauth';
import type { Enrolment } from '../../src/core/account.ts';

/** A secret of 20 bytes, as long as Authentik's. */
export const secret20 = 'HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ';

/** An otpauth URI as Authentik writes it: `/` bare, everything else that needs it percent-encoded. */
export function formatOtpauthUri(enrolment: Enrolment): string {
  const quote = (text: string) => encodeURIComponent(text).replaceAll('%2F', '/');
  const { issuer, user, algorithm, digits, period } = enrolment;
  const secret = new Secret({ buffer: enrolment.secret.slice().buffer }).base32;
  const label = issuer === '' ? quote(user) : quote(`${issuer}:${user}`);
  const parameters = `secret=${secret}&algorithm=${algorithm}&digits=${digits}&period=${period}`;
  return `otpauth://totp/${label}?${parameters}${issuer === '' ? '' : `&issuer=${quote(issuer)}`}`;
}
