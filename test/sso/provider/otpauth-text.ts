import { toBase32 } from '../rules/base32.ts';
import type { TotpKey } from '../rules/totp.ts';

/** Percent-encoding as Python's `quote` does it: unreserved characters and the slash stand bare. */
function quote(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%2F', '/');
}

/** The otpauth URI in the SSO's own spelling. */
export function otpauthText(brand: string, user: string, key: TotpKey): string {
  return (
    `otpauth://totp/${quote(brand)}%3A${quote(user)}?secret=${toBase32(key.secret)}` +
    `&algorithm=${key.algorithm}&digits=${key.digits}&period=${key.period}&issuer=${quote(brand)}`
  );
}
