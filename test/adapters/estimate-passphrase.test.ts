import { describe, expect, test } from 'vitest';
import { estimatePassphrase } from '../../src/adapters/estimate-passphrase.ts';
import { judgePassphrase } from '../../src/adapters/judge-passphrase.ts';

describe('a passphrase is not enough where it is', () => {
  test.each([
    ['nothing at all', '', 'short'],
    ['one of the world’s first guesses', 'password', 'common'],
    ['one of them with its letters replaced', 'P@ssw0rd1', 'common'],
    ['a Latvian first guess', 'parole123', 'common'],
    ['a Latvian name with its signs', 'Kristīne', 'common'],
    ['the organisation’s own name', 'smiltenesnovads', 'common'],
    ['one character again and again, however long', 'aaaaaaaaaaaaaaa', 'repeats'],
    ['a row of letters', 'abcdefghijkl', 'sequence'],
    ['a row of keys', 'hjkl;hjkl', 'keyboard'],
    ['long, and what a Latvian makes of a rule about length', 'Parole2026!', 'common'],
    ['a date', '24.12.1987', 'date'],
    ['short', 'kX9', 'short'],
  ])('%s', (_, passphrase, flaw) => {
    expect(estimatePassphrase(passphrase)).toMatchObject({ isEnough: false, flaw });
  });
});

test.each([
  ['four unrelated words', 'zirgs baterija skava mēness'],
  ['four English words', 'correct horse battery staple'],
  ['twelve random characters', 'vT4#kq9!Zm2x'],
])('%s are enough, and nothing is said against them', (_, passphrase) => {
  expect(estimatePassphrase(passphrase)).toEqual({ score: 4, isEnough: true, flaw: undefined });
});

test('a thousand characters are judged in no time', () => {
  expect(estimatePassphrase('ābols un bumbieris '.repeat(60)).isEnough).toBe(true);
});

test('the estimator comes when it is first asked', async () => {
  expect(await judgePassphrase('parole')).toEqual(estimatePassphrase('parole'));
});
