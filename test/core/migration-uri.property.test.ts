import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { algorithms, type Algorithm, type Digits, type Enrolment } from '../../src/core/account.ts';
import { parseMigrationUri } from '../../src/core/migration-uri.ts';
import { toName } from '../../src/core/plain-text.ts';
import { name, secret } from './enrolment-arbitrary.ts';
import { encodeEntry, encodePayload, formatMigrationUri, migrationUri, totp, writtenEntry, type WrittenEntry } from './migration-sample.ts';

const numberOf: Readonly<Record<Algorithm, number>> = { SHA1: 1, SHA256: 2, SHA512: 3 };

const enrolment: fc.Arbitrary<Enrolment> = fc.record({
  secret,
  algorithm: fc.constantFrom(...algorithms),
  digits: fc.constantFrom<Digits>(6, 8),
  period: fc.constant(30),
  issuer: name,
  user: name,
});

function write({ secret, algorithm, digits, issuer, user }: Enrolment): WrittenEntry {
  // A colon stands before whatever user name could be taken for issuer and user.
  return { secret, name: `${issuer}:${user}`, issuer, algorithm: numberOf[algorithm], digits: digits === 6 ? 1 : 2, type: totp };
}

test('what is exported comes back in its order, whatever the names are', () => {
  const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(fc.array(enrolment, { minLength: 1, maxLength: 12 }), int32, fc.integer({ min: 1, max: 100 }), (written, id, size) => {
      const reading = parseMigrationUri(formatMigrationUri(written.map(write), { version: 1, size, index: size - 1, id }));
      expect(reading).toMatchObject({ status: 'ok', batch: { id, size, index: size - 1 } });
      const entries = reading.status === 'ok' ? reading.entries : [];
      expect(entries.map((entry) => entry.reading)).toEqual(written.map((one) => ({ status: 'ok', enrolment: one })));
    }),
  );
});

const bytes = fc.uint8Array({ maxLength: 300 });
/** Something like a message: fields of every number and type, with lengths that are right or not. */
const field = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 40 }), fc.uint8Array({ maxLength: 40 }))
  .map(([number, type, length, rest]) => Uint8Array.from([(number << 3) | type, length, ...rest]));
const entryLike = fc.array(field, { maxLength: 6 }).map((fields) => Uint8Array.from(fields.flatMap((one) => [...one])));
const hostile = fc.oneof(
  fc.anything(),
  fc.string({ unit: 'binary', maxLength: 100 }).map((text) => `otpauth-migration://offline?data=${text}`),
  fc.base64String({ maxLength: 400 }).map((text) => `otpauth-migration://offline?data=${text}`),
  bytes.map(migrationUri),
  entryLike.map(migrationUri),
  fc.array(fc.oneof(bytes, entryLike), { maxLength: 10 }).map((entries) => migrationUri(encodePayload(entries))),
);

/** Everything that whoever keeps an enrolment relies on. */
function isWithinBounds({ secret, algorithm, digits, period, issuer, user }: Enrolment): boolean {
  const isSecret = secret.length >= 10 && secret.length <= 128;
  const arePlain = toName(issuer) === issuer && toName(user) === user;
  return isSecret && arePlain && algorithms.includes(algorithm) && (digits === 6 || digits === 8) && period === 30;
}

test('anything at all is refused by name, or each of its entries is or is within every bound', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const reading = parseMigrationUri(text);
      const entries = reading.status === 'ok' ? reading.entries : [];
      const isRefused = reading.status === 'refused' && reading.problem !== undefined;
      expect(isRefused || (entries.length > 0 && entries.length <= 100)).toBe(true);
      expect(entries.every((entry) => entry.name === toName(entry.name) && entry.name !== '')).toBe(true);
      expect(entries.every((entry) => entry.reading.status === 'refused' || isWithinBounds(entry.reading.enrolment))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('no byte of a good transfer can be changed or lost so that it throws', () => {
  const good = encodePayload([writtenEntry(), writtenEntry({ name: 'anna' })].map(encodeEntry), { version: 1, size: 2, index: 1, id: -5 });
  for (let index = 0; index < good.length; index += 1) {
    const lost = Uint8Array.from([...good.subarray(0, index), ...good.subarray(index + 1)]);
    const cut = good.subarray(0, index);
    const changed = [0, 0x7f, 0x80, 0xff].map((byte) => good.with(index, byte));
    for (const one of [lost, cut, ...changed]) expect(['ok', 'refused']).toContain(parseMigrationUri(migrationUri(one)).status);
  }
});

test('time grows as the text does', () => {
  // The worst that fits: one-byte fields, nested lengths, numbers of ten bytes.
  for (const filling of [[0x08, 0x01], [0x0a, 0x00], [0x42, 0x00], [0x28, ...Array.from({ length: 9 }, () => 0x80), 0x01]]) {
    const message = Uint8Array.from({ length: 11_900 }, (_, index) => filling[index % filling.length] ?? 0);
    const uri = migrationUri(message);
    expect(parseMigrationUri(uri)).not.toMatchObject({ problem: 'too-long' });
    const before = performance.now();
    for (let run = 0; run < 20; run += 1) parseMigrationUri(uri);
    expect(performance.now() - before).toBeLessThan(2000);
  }
});
