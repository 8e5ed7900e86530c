import type { Account, AccountLabel, Enrolment } from './account.ts';
import { toName } from './plain-text.ts';

/** How an account is called before the person says otherwise, such as "Smiltenes novads (vards.uzvards)". Never empty. */
export function proposeName({ issuer, user }: Pick<Enrolment, 'issuer' | 'user'>): string {
  const both = issuer !== '' && user !== '';
  return toName(both ? `${issuer} (${user})` : issuer || user) || 'TOTP';
}

/** The account without anything that it protects. */
export function labelOf({ id, name, issuer, user }: Account): AccountLabel {
  return { id, name, issuer, user };
}
