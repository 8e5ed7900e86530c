import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatOtpauthUri, formatTypedEnrolment, type TypedEnrolment } from '../../src/core/otpauth-format.ts';
import { parseOtpauthUri } from '../../src/core/otpauth-uri.ts';
import { enrolment as sample } from './account-sample.ts';
import { enrolment, name } from './enrolment-arbitrary.ts';

describe('an enrolment', () => {
  it('is written as the Key URI format says', () => {
    const secret = Uint8Array.from(Buffer.from('Hello!\u00DE\u00AD\u00BE\u00EF', 'latin1'));
    expect(formatOtpauthUri(sample({ secret, user: 'jānis@novads.lv' }))).toBe(
      'otpauth://totp/Smiltenes%20novads:j%C4%81nis%40novads.lv?secret=JBSWY3DPEHPK3PXP&issuer=Smiltenes%20novads&algorithm=SHA1&digits=6&period=30',
    );
  });

  test('comes back the same, whatever the names are', () => {
    fc.assert(
      fc.property(enrolment, (written) => {
        const uri = formatOtpauthUri(written);
        fc.pre(uri.length <= 2048);
        expect(parseOtpauthUri(uri)).toEqual({ status: 'ok', enrolment: written });
      }),
    );
  });

  it.each([
    ['no issuer', { issuer: '', user: 'anna' }],
    ['no issuer, and a colon in the user name', { issuer: '', user: 'a:b:c' }],
    ['a user name that begins as the issuer', { issuer: 'A', user: 'A:b' }],
    ['an issuer that ends in a colon', { issuer: 'A:', user: ':b' }],
    ['no user', { issuer: 'A', user: '' }],
    ['neither', { issuer: '', user: '' }],
  ])('comes back the same with %s', (_case, names) => {
    const written = sample(names);
    expect(parseOtpauthUri(formatOtpauthUri(written))).toEqual({ status: 'ok', enrolment: written });
  });

  it('reads only its own part of a larger buffer', () => {
    const secret = new Uint8Array(40).fill(1, 10, 30).subarray(10, 30);
    expect(formatOtpauthUri(sample({ secret }))).toBe(formatOtpauthUri(sample({ secret: new Uint8Array(20).fill(1) })));
  });
});

const typed: TypedEnrolment = { issuer: 'A', user: 'anna', secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA1', digits: 6, period: 30 };

describe('what a person types', () => {
  test.each([
    ['a secret in groups', { secret: ' jbsw y3dp-ehpk\t3pxp ' }, { issuer: 'A', user: 'anna' }],
    ['names with spaces around them', { issuer: '  A ', user: ' anna\n' }, { issuer: 'A', user: 'anna' }],
    ['invisible characters', { issuer: '\u202EA\u0000', user: '\uD800anna' }, { issuer: 'A', user: 'anna' }],
    ['other parameters', { algorithm: 'SHA512', digits: 8, period: 60 }, { algorithm: 'SHA512', digits: 8, period: 60 }],
  ] as const)('%s', (_case, changes, enrolment) => {
    expect(parseOtpauthUri(formatTypedEnrolment({ ...typed, ...changes }))).toMatchObject({ status: 'ok', enrolment });
  });

  test.each([
    ['', 'secret-missing'],
    ['JBSW 0189', 'secret-not-base32'],
    ['JBSWY3DPEHPK3PXP&digits=8', 'secret-not-base32'],
    ['\uD800', 'secret-not-base32'],
    ['JBSWY3DP', 'secret-too-short'],
    ['A'.repeat(208), 'secret-too-long'],
  ])('the secret %j is refused by name', (secret, problem) => {
    expect(parseOtpauthUri(formatTypedEnrolment({ ...typed, secret }))).toEqual({ status: 'refused', problem });
  });

  test.each([0, 9, 301, 30.5, Number.NaN, Infinity])('a period of %d seconds is refused by name', (period) => {
    expect(parseOtpauthUri(formatTypedEnrolment({ ...typed, period }))).toEqual({ status: 'refused', problem: 'period-out-of-range' });
  });

  test('nothing that is typed says more than its own field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), name, fc.string({ unit: 'binary', maxLength: 40 }), (issuer, user, secret) => {
        const reading = parseOtpauthUri(formatTypedEnrolment({ ...typed, issuer, user, secret }));
        const { secret: _secret, issuer: _issuer, ...rest } = reading.status === 'ok' ? reading.enrolment : typed;
        expect(rest).toEqual({ digits: 6, period: 30, algorithm: 'SHA1', user: reading.status === 'ok' ? user : typed.user });
        expect(reading.status === 'ok' ? '' : reading.problem).toMatch(/^$|^secret-|^too-long$/);
      }),
    );
  });
});
