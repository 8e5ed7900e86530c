import * as fc from 'fast-check';
import { algorithms, type Digits, type Enrolment } from '../../src/core/account.ts';
import { toName } from '../../src/core/plain-text.ts';

const character = fc.oneof(
  fc.constantFrom(':', ' ', '/', '%', '&', '+', '@', '?', '=', '#'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);
/** A name as it is kept: colons, signs that mean something in a URI, any script. */
export const name = fc.string({ unit: character, maxLength: 40 }).map(toName);

export const secret = fc.uint8Array({ minLength: 10, maxLength: 128 }).map((bytes) => Uint8Array.from(bytes));

export const enrolment: fc.Arbitrary<Enrolment> = fc.record({
  secret,
  algorithm: fc.constantFrom(...algorithms),
  digits: fc.constantFrom<Digits>(6, 7, 8),
  period: fc.integer({ min: 10, max: 300 }),
  issuer: name,
  user: name,
});
