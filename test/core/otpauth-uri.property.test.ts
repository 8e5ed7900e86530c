import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { algorithms, type Enrolment } from '../../src/core/account.ts';
import { parseOtpauthUri } from '../../src/core/otpauth-uri.ts';
import { toName } from '../../src/core/plain-text.ts';
import { enrolment } from './enrolment-arbitrary.ts';
import { formatOtpauthUri, secret20 } from './otpauth-sample.ts';

test('what is written comes back, whatever the names are', () => {
  fc.assert(
    fc.property(enrolment, (written) => {
      const uri = formatOtpauthUri(written);
      // Without an issuer parameter a colon in the user name can only be taken for the separator.
      fc.pre(uri.length <= 2048 && (written.issuer !== '' || !written.user.includes(':')));
      expect(parseOtpauthUri(uri)).toEqual({ status: 'ok', enrolment: written });
    }),
  );
});

/** What URIs are made of, so that the fuzz gets past the first checks. */
const fragment = fc.oneof(
  fc.constantFrom('otpauth://', 'totp', 'hotp', '/', '?', '&', '=', '%', '%3A', '%00', '%FF', '+', '#', ';', ':', ' ', '-', '==='),
  fc.constantFrom('secret', 'issuer', 'algorithm', 'digits', 'period', 'image', '__proto__', 'toString', secret20, 'SHA1', '6', '8', '30'),
  fc.constantFrom('\u202E', '\u0000', '\uD800', '\uDC00', '\u2028', 'ā', '🔑', '\uFEFF'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const fuzz = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(''));

const hostile = fc.oneof(
  fc.anything(),
  fuzz,
  fuzz.map((rest) => `otpauth://totp/${rest}`),
  fc.tuple(fuzz, fuzz).map(([label, rest]) => `otpauth://totp/${label}?secret=${secret20}&${rest}`),
);

/** Everything that whoever keeps an enrolment relies on. */
function isWithinBounds({ secret, algorithm, digits, period, issuer, user }: Enrolment): boolean {
  return (
    secret.length >= 10 &&
    secret.length <= 128 &&
    algorithms.includes(algorithm) &&
    [6, 7, 8].includes(digits) &&
    Number.isInteger(period) &&
    period >= 10 &&
    period <= 300 &&
    toName(issuer) === issuer &&
    toName(user) === user
  );
}

test('anything at all is either refused by name or read within every bound', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const reading = parseOtpauthUri(text);
      expect(reading.status === 'refused' || isWithinBounds(reading.enrolment)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('no character of a good URI can be changed so that it throws', () => {
  const good = `otpauth://totp/Smiltenes%20novads%3Aj%C4%81nis?secret=${secret20}&algorithm=SHA1&digits=6&period=30&issuer=Smiltenes%20novads`;
  for (let index = 0; index < good.length; index += 1) {
    for (const character of ['', '%', '&', '\u0000', '\uD800', '\u202E', '0']) {
      const text = good.slice(0, index) + character + good.slice(index + 1);
      expect(['ok', 'refused']).toContain(parseOtpauthUri(text).status);
    }
  }
});
