import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecoveryCode, writeRecoveryCode } from '../../src/vault/recovery-code.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const zero = writeRecoveryCode(new Uint8Array(16));

describe('a recovery code', () => {
  test('is seven groups of four characters that can’t be taken for each other', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(writeRecoveryCode(random)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/u);
      }),
    );
  });

  test('comes back however she spells it', () => {
    const spellings = [
      (code: string) => code,
      (code: string) => code.toLowerCase(),
      (code: string) => ` ${code.replaceAll('-', ' ')}\n`,
      (code: string) => code.replaceAll('-', ''),
      (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
      (code: string) => code.replaceAll('-', ' – '),
    ];
    fc.assert(
      fc.property(bytes, fc.constantFrom(...spellings), (random, spell) => {
        expect(readRecoveryCode(spell(writeRecoveryCode(random)))).toEqual({ status: 'ok', bytes: Uint8Array.from(random) });
      }),
    );
  });

  test('one wrong character is noticed, wherever it stands', () => {
    const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');
    fc.assert(
      fc.property(bytes, fc.nat(27), fc.constantFrom(...characters), (random, place, wrong) => {
        const code = writeRecoveryCode(random).replaceAll('-', '');
        fc.pre(code[place] !== wrong);
        expect(readRecoveryCode(code.slice(0, place) + wrong + code.slice(place + 1))).toEqual({ status: 'mistyped' });
      }),
      { numRuns: 1000 },
    );
  });

  test('two neighbours exchanged are noticed', () => {
    fc.assert(
      fc.property(bytes, fc.nat(26), (random, place) => {
        const code = writeRecoveryCode(random).replaceAll('-', '');
        const [one = '', other = ''] = [code[place], code[place + 1]];
        fc.pre(one !== other);
        expect(readRecoveryCode(code.slice(0, place) + other + one + code.slice(place + 2))).toEqual({ status: 'mistyped' });
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['', 0],
    ['0000-0000', 8],
    [`${zero}0`, 29],
  ])('%j has the wrong length', (text, characters) => {
    expect(readRecoveryCode(text)).toEqual({ status: 'length', characters });
  });

  test('a letter that none has is mistyped', () => {
    expect(readRecoveryCode(zero.replace(/^./u, 'U'))).toEqual({ status: 'mistyped' });
    expect(readRecoveryCode(zero.replace(/^./u, 'ā'))).toEqual({ status: 'mistyped' });
  });

  test('is the only one for its bytes: what is left of the last character is zero', () => {
    const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');
    const data = `${'0'.repeat(25)}1`;
    const readings = characters.flatMap((high) => characters.map((low) => readRecoveryCode(data + high + low).status));
    expect(new Set(readings)).toEqual(new Set(['mistyped']));
  });

  test('any text at all gives an answer', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (text) => {
        expect(['ok', 'length', 'mistyped']).toContain(readRecoveryCode(text).status);
      }),
    );
  });

  test('is made of 16 bytes only', () => {
    expect(() => writeRecoveryCode(new Uint8Array(15))).toThrow(RangeError);
  });
});
