import { describe, expect, it, test } from 'vitest';
import type { MigrationEntry } from '../../src/core/migration-entry.ts';
import { isMigration, parseMigrationUri, type MigrationProblem } from '../../src/core/migration-uri.ts';
import {
  eightDigits, encodeEntry, encodePayload, formatMigrationUri, hotp, md5, migrationUri, secret20, sha256, sha512, totp, writtenEntry, type WrittenEntry,
} from './migration-sample.ts';

const data = (base64: string) => `otpauth-migration://offline?data=${base64}`;
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

function read(text: unknown) {
  const reading = parseMigrationUri(text);
  if (reading.status === 'refused') throw new Error(`refused: ${reading.problem}`);
  return reading;
}

function readOne(entry: WrittenEntry | Uint8Array): MigrationEntry {
  const [first, ...others] = read(migrationUri(encodePayload([entry instanceof Uint8Array ? entry : encodeEntry(entry)]))).entries;
  if (first === undefined || others.length > 0) throw new Error('not one entry');
  return first;
}

describe('transfers that others have published', () => {
  it('with the least: everything that may be left open is the usual', () => {
    // 0a 31: an entry of 49 bytes; 0a 0a: its secret; 12 18: its name; 1a 07: its issuer; 30 02: TOTP.
    const uri = data('CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZTAC');
    expect(read(uri)).toEqual({
      status: 'ok',
      batch: { id: 0, index: 0, size: 1 },
      entries: [
        {
          name: 'Example (alice@google.com)',
          reading: {
            status: 'ok',
            enrolment: { secret: bytes('48656c6c6f21deadbeef'), algorithm: 'SHA1', digits: 6, period: 30, issuer: 'Example', user: 'alice@google.com' },
          },
        },
      ],
    });
  });

  it('with two accounts', () => {
    const uri = data(
      'CkMKFD3GyqSCSm0oh2eyMx4gtDFmy4XZEhxBQ01FIENvOmpvaG4uZG9lQGV4YW1wbGUuY29tGgdBQ01FIENvIAEoATACCjUKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZSABKAEwAhABGAEgACjn4Pv4Ag%3D%3D',
    );
    // 28 e7 e0 fb f8 02: 0x67 + 0x60·2⁷ + 0x7b·2¹⁴ + 0x78·2²¹ + 0x02·2²⁸
    expect(read(uri)).toMatchObject({
      batch: { id: 790556775, index: 0, size: 1 },
      entries: [
        { name: 'ACME Co (john.doe@example.com)', reading: { enrolment: { secret: bytes('3dc6caa4824a6d288767b2331e20b43166cb85d9') } } },
        { name: 'Example (alice@google.com)', reading: { enrolment: { secret: bytes('48656c6c6f21deadbeef') } } },
      ],
    });
  });

  it('with a batch of a negative number, and no issuers', () => {
    const uri = data(
      'Ci8KCke7Wn1dzBf7B4QSG3RvdHBAYXV0aGVudGljYXRpb250ZXN0LmNvbSABKAEwAgoqChTjrWUfiCuBHIAj%2Br0YbS8oSrOLqBIMdGVzdC1hY2NvdW50IAEoATACEAEYASAAKNyAq4%2F4%2F%2F%2F%2F%2FwE%3D',
    );
    // 28 dc 80 ab 8f f8 ff ff ff ff 01: the lower 32 bits are 0x5c + 0x2b·2¹⁴ + 0x0f·2²¹ + 0x8·2²⁸, the sign is 2³² less.
    expect(read(uri)).toMatchObject({
      batch: { id: -2_115_321_764, index: 0, size: 1 },
      entries: [
        { name: 'totp@authenticationtest.com', reading: { enrolment: { secret: bytes('47bb5a7d5dcc17fb0784'), issuer: '' } } },
        { name: 'test-account', reading: { enrolment: { secret: bytes('e3ad651f882b811c8023fabd186d2f284ab38ba8'), issuer: '' } } },
      ],
    });
  });
});

describe('an entry', () => {
  test.each<[string, WrittenEntry, object]>([
    ['as most are', {}, { secret: secret20, algorithm: 'SHA1', digits: 6, period: 30, issuer: 'Smiltenes novads', user: 'jānis.bērziņš' }],
    ['SHA256', { algorithm: sha256 }, { algorithm: 'SHA256' }],
    ['SHA512', { algorithm: sha512 }, { algorithm: 'SHA512' }],
    ['an algorithm that is left open', { algorithm: 0 }, { algorithm: 'SHA1' }],
    ['8 digits', { digits: eightDigits }, { digits: 8 }],
    ['digits that are left open', { digits: 0 }, { digits: 6 }],
    ['a type that is left open', { type: 0 }, { digits: 6 }],
    ['a counter that nobody counts', { counter: 7n }, { digits: 6 }],
    ['a name without the issuer', { name: 'jānis.bērziņš' }, { issuer: 'Smiltenes novads', user: 'jānis.bērziņš' }],
    ['an issuer in the name only', { issuer: '', name: 'A:anna' }, { issuer: 'A', user: 'anna' }],
    ['controls and overrides', { issuer: 'A\u0000\u202E', name: 'A: a\u200Bnna\n' }, { issuer: 'A', user: 'anna' }],
    ['a name that is percent-encoded, which is only text', { issuer: 'A', name: 'A%3Aanna' }, { user: 'A%3Aanna' }],
    ['no name at all', { issuer: '', name: '' }, { issuer: '', user: '' }],
    ['a long name', { issuer: 'i'.repeat(300), name: 'u'.repeat(300) }, { issuer: 'i'.repeat(200), user: 'u'.repeat(200) }],
    ['the shortest secret', { secret: new Uint8Array(10) }, { secret: new Uint8Array(10) }],
    ['the longest secret', { secret: new Uint8Array(128) }, { secret: new Uint8Array(128) }],
  ])('%s', (_case, changes, enrolment) => {
    expect(readOne(writtenEntry(changes))).toMatchObject({ reading: { status: 'ok', enrolment } });
  });

  test.each<[string, WrittenEntry, string]>([
    ['hotp', { type: hotp, counter: 5n }, 'hotp'],
    ['a counter without a type', { type: 0, counter: 1n }, 'hotp'],
    ['another type', { type: 3 }, 'unknown-type'],
    ['a negative type', { type: -1 }, 'unknown-type'],
    ['MD5', { algorithm: md5 }, 'algorithm-md5'],
    ['another algorithm', { algorithm: 5 }, 'algorithm-unknown'],
    ['a negative algorithm', { algorithm: -1 }, 'algorithm-unknown'],
    ['another number of digits', { digits: 3 }, 'digits-out-of-range'],
    ['digits that are no number of the format', { digits: 6 }, 'digits-out-of-range'],
    ['an empty secret', { secret: new Uint8Array() }, 'secret-missing'],
    ['a short secret', { secret: new Uint8Array(9) }, 'secret-too-short'],
    ['a long secret', { secret: new Uint8Array(129) }, 'secret-too-long'],
  ])('%s is refused by name', (_case, changes, problem) => {
    expect(readOne(writtenEntry(changes))).toEqual({ name: 'Smiltenes novads (jānis.bērziņš)', reading: { status: 'refused', problem } });
  });

  test.each([
    ['nothing', ''],
    ['a name only', '12 01 61'],
  ])('%s has no secret', (_case, hex) => {
    expect(readOne(bytes(hex)).reading).toEqual({ status: 'refused', problem: 'secret-missing' });
  });

  test.each([
    ['a secret that ends in its midst', '0a 0a 48 65'],
    ['a secret without a length', '0a'],
    ['a secret that is a number', '08 01'],
    ['an algorithm that is a text', '22 01 61'],
    ['an algorithm of 11 bytes', `20 ${'80'.repeat(10)} 01`],
    ['an algorithm of 65 bits', `20 ${'80'.repeat(9)} 02`],
    ['a number that ends in its midst', '20 80'],
    ['a length of 4 GB', '0a ff ff ff ff 0f'],
    ['field 0', '00 00'],
    ['a group', '4b 4c'],
    ['the end of a group that never began', '4c'],
    ['a type of field that does not exist', '4f'],
  ])('%s is malformed', (_case, hex) => {
    expect(readOne(bytes(hex))).toEqual({ name: 'TOTP', reading: { status: 'refused', problem: 'malformed' } });
  });

  it('may have fields that came later', () => {
    const later = bytes('42 03 61 62 63 48 96 01 51 01 02 03 04 05 06 07 08 5d 01 02 03 04');
    const entry = Uint8Array.from([...later, ...encodeEntry(writtenEntry()), ...later]);
    expect(readOne(entry)).toMatchObject({ reading: { status: 'ok', enrolment: { user: 'jānis.bērziņš' } } });
  });

  it('with a name that is no UTF-8 is kept', () => {
    const entry = Uint8Array.from([...encodeEntry({ secret: secret20, type: totp }), ...bytes('12 03 61 ff 62')]);
    expect(readOne(entry)).toMatchObject({ name: 'a\uFFFDb', reading: { status: 'ok' } });
  });

  it('has a secret of its own, not a view of the whole message', () => {
    expect(readOne(writtenEntry())).toMatchObject({ reading: { enrolment: { secret: { byteOffset: 0, buffer: { byteLength: 20 } } } } });
  });

  it('that is refused costs the others nothing', () => {
    const { entries } = read(formatMigrationUri([writtenEntry({ type: hotp }), writtenEntry({ name: 'anna' }), writtenEntry({ algorithm: md5 })]));
    expect(entries.map(({ reading }) => reading)).toMatchObject([
      { problem: 'hotp' },
      { enrolment: { user: 'anna' } },
      { problem: 'algorithm-md5' },
    ]);
  });
});

describe('a transfer', () => {
  test.each([
    ['its part', { size: 3, index: 2, id: 7 }, { size: 3, index: 2, id: 7 }],
    ['a negative number', { size: 2, index: 1, id: -(2 ** 31) }, { size: 2, index: 1, id: -(2 ** 31) }],
    ['a miscounted part, which is taken for the only one', { size: 2, index: 2, id: 7 }, { size: 1, index: 0, id: 7 }],
    ['a negative part', { size: 2, index: -1, id: 7 }, { size: 1, index: 0, id: 7 }],
    ['a negative size', { size: -1, index: 0, id: 7 }, { size: 1, index: 0, id: 7 }],
    ['more parts than anybody shows', { size: 101, index: 0, id: 7 }, { size: 1, index: 0, id: 7 }],
    ['no part', {}, { size: 1, index: 0, id: 0 }],
  ])('says %s', (_case, written, batch) => {
    expect(read(formatMigrationUri([writtenEntry()], written)).batch).toEqual(batch);
  });

  const usual = formatMigrationUri([writtenEntry()]);
  const [, base64 = ''] = usual.split('=', 2);
  const plain = decodeURIComponent(base64);
  const signs = formatMigrationUri([writtenEntry({ secret: Uint8Array.from({ length: 128 }, (_, index) => (index * 37) % 256) })]);

  it('can have both signs in which the alphabets differ', () => {
    expect(signs).toMatch(/%2B.*%2F|%2F.*%2B/);
  });

  test.each([
    ['with white space around it', ` \n${usual}\t`],
    ['in capitals', usual.replace('otpauth-migration://offline', 'OTPAUTH-MIGRATION://OFFLINE')],
    ['with a slash', usual.replace('offline?', 'offline/?')],
    ['without percent-encoding', data(plain)],
    ['without padding', data(plain.replace(/=+$/, ''))],
    ['with another parameter', `${usual}&x=1`],
    ['after another parameter', usual.replace('?', '?x=%zz&')],
    ['in the alphabet of addresses', signs.replaceAll('%2B', '-').replaceAll('%2F', '_').replaceAll('%3D', '')],
    ['where a form made spaces of the pluses', decodeURIComponent(signs).replaceAll('+', ' ')],
  ])('%s is read', (_case, uri) => {
    expect(read(uri).entries).toHaveLength(1);
  });

  it('of a hundred accounts is read', () => {
    const one = writtenEntry({ issuer: '', name: 'a' });
    expect(read(formatMigrationUri(Array.from({ length: 100 }, () => one))).entries).toHaveLength(100);
  });

  test.each([
    ['otpauth-migration:', true],
    ['  OTPAUTH-MIGRATION://offline', true],
    ['otpauth://totp/A', false],
    ['xotpauth-migration:', false],
  ])('%j is told by its beginning', (text, is) => {
    expect(isMigration(text)).toBe(is);
  });
});

const million = 1_000_000;
const tiny = encodeEntry({});

/** Every problem with what leads to it: a missing key does not compile. */
const refusals: Readonly<Record<MigrationProblem, readonly unknown[]>> = {
  'not-migration': [
    undefined, null, 42, {}, '', 'otpauth-migration:', 'otpauth://totp/A?secret=A', `x${data('')}`, 'x'.repeat(million), ' '.repeat(million),
  ],
  'too-long': [
    data('A'.repeat(million)), data('='.repeat(million)), data('%'.repeat(million)), data('&data='.repeat(million / 6)), data('?'.repeat(million)),
  ],
  malformed: [
    'otpauth-migration://', 'otpauth-migration://offline', 'otpauth-migration://online?data=CgA', 'otpauth-migration://offline/x?data=CgA',
    'otpauth-migration://offline?', 'otpauth-migration://offline?DATA=CgA', data(''), data('%'), data('%FF'), data('CgA?'), data('CgA!'),
    data('C'), data('CgAAA'), data('Cg=A'), data('CgA==='), data('='), `${data('CgA')}&data=CgA`, data('CgA#'), data('Cg\u0000A'), data('CgĀA'),
    data('='.repeat(15_000)), data('A'.repeat(15_000).concat('!')), data('CgA%0A'),
  ],
  damaged: [
    // 0a ff: an entry whose length is not over; 0a 05: an entry of five bytes that are not there; 0b: a group.
    data('Cv8'), data('CgU'), data('Cw'), data('CP__________________'),
    migrationUri(bytes(`28 ${'ff'.repeat(9)} 02`)), migrationUri(bytes(`28 ${'ff'.repeat(10)} 01`)), migrationUri(bytes('28')), migrationUri(bytes('08 01')),
    migrationUri(bytes('00')), migrationUri(bytes('1a 01 61')), migrationUri(bytes('33'.repeat(8000))),
    // The first accounts of a message that was cut off: a half would look like the whole.
    migrationUri(encodePayload([encodeEntry(writtenEntry()), encodeEntry(writtenEntry())]).slice(0, -1)),
  ],
  empty: [migrationUri(encodePayload([], { version: 1, size: 1, index: 0, id: 1 })), migrationUri(bytes('42 01 61'))],
  'too-many': [
    migrationUri(encodePayload(Array.from({ length: 101 }, () => tiny))), migrationUri(encodePayload(Array.from({ length: 5000 }, () => tiny))),
  ],
};

describe.each(Object.entries(refusals))('%s', (problem, texts) => {
  test.each(texts.map((text) => [typeof text === 'string' ? JSON.stringify(text).slice(0, 90) : String(text), text]))('%s', (_shown, text) => {
    const before = performance.now();
    expect(parseMigrationUri(text)).toEqual({ status: 'refused', problem });
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
