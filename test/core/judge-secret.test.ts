import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeSecret } from '../../src/core/judge-secret.ts';
import { formatOtpauthUri, formatTypedEnrolment } from '../../src/core/otpauth-format.ts';
import { parseOtpauthUri } from '../../src/core/otpauth-uri.ts';
import { enrolment } from './enrolment-arbitrary.ts';

describe('a typed secret', () => {
  test.each(['', ' ', '\n\t\u00A0'])('%j is empty', (text) => {
    expect(judgeSecret(text)).toEqual({ status: 'empty' });
  });

  test.each(['JBSWY3DPEHPK3PXP', 'jbsw y3dp ehpk 3pxp', 'JBSW-Y3DP-EHPK-3PXP', ' JBSWY3DPEHPK3PXP\n', 'JBSWY3DPEHPK3PXPAA======', 'A'.repeat(204)])(
    '%s is good',
    (text) => {
      expect(judgeSecret(text)).toEqual({ status: 'ok' });
    },
  );

  test.each([
    ['0', '0', 0],
    ['JBSW 1', '1', 5],
    ['JBSW-Y3DP-8', '8', 10],
    ['JBSWY3DPEHPK3PXP!', '!', 16],
    ['jbswā', 'ā', 4],
    ['🔑JBSW', '🔑', 0],
    ['JBSW=Y3DP', '=', 4],
    ['\u202EJBSW', '\u202E', 0],
    ['otpauth://totp/A', ':', 7],
  ])('%s names the first wrong character', (text, character, index) => {
    expect(judgeSecret(text)).toEqual({ status: 'refused', problem: 'secret-not-base32', wrong: { character, index } });
  });

  test.each(['J', 'JBSW', 'JBSWY3DPEHPK3PX', 'JBSWY3DPEHPK3PX=', '====', '-', 'JBSWY3DPEHPK3P=='])('%s is too short so far', (text) => {
    expect(judgeSecret(text)).toEqual({ status: 'refused', problem: 'secret-too-short' });
  });

  test.each(['JBSWY3DPEHPK3PXPA', 'JBSWY3DPEHPK3PXPAB'])('%s has lost a character, nobody knows which', (text) => {
    expect(judgeSecret(text)).toEqual({ status: 'refused', problem: 'secret-not-base32', wrong: undefined });
  });

  test.each(['A'.repeat(207), 'A'.repeat(208), ' '.repeat(3000), '='.repeat(1_000_000), '!'.repeat(1_000_000)])('%# is too long', (text) => {
    expect(judgeSecret(text)).toEqual({ status: 'refused', problem: 'secret-too-long' });
  });

  test('is good exactly where the URI that is made of it is', () => {
    const characters = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567 -=018!ā'));
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 40 }), (secret) => {
        const uri = formatTypedEnrolment({ issuer: '', user: '', secret, algorithm: 'SHA1', digits: 6, period: 30 });
        expect(judgeSecret(secret).status === 'ok').toBe(parseOtpauthUri(uri).status === 'ok');
      }),
      { numRuns: 2000 },
    );
  });

  test('is good in every spelling of every length', () => {
    fc.assert(
      fc.property(enrolment, (written) => {
        const text = /secret=([A-Z2-7]+)/.exec(formatOtpauthUri(written))?.[1] ?? '';
        expect(judgeSecret(text.replace(/.{4}/g, '$& ').toLowerCase())).toEqual({ status: 'ok' });
      }),
    );
  });
});
