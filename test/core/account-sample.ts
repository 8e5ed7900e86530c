import type { Account, Enrolment } from '../../src/core/account.ts';

export const sso = 'https://sso.smiltenesnovads.lv';

export function enrolment(changes: Partial<Enrolment> = {}): Enrolment {
  return {
    secret: new Uint8Array(20).fill(7),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    issuer: 'Smiltenes novads',
    user: 'vards.uzvards',
    ...changes,
  };
}

/** A confirmed account of the organisation's sign-in, unless the changes say otherwise. */
export function account(changes: Partial<Account> = {}): Account {
  return {
    ...enrolment(),
    id: 'one',
    name: 'Smiltenes novads (vards.uzvards)',
    status: 'confirmed',
    origins: [sso],
    aliases: [],
    createdAt: 1000,
    statusAt: 1000,
    ...changes,
  };
}
