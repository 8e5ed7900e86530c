import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../src/settings/policy.ts';
import { wholePolicy } from './whole-policy.ts';

test('a whole policy is taken as it is', () => {
  expect(parsePolicy(wholePolicy)).toEqual(wholePolicy);
});

describe('a key that is not understood is left aside, and the others count', () => {
  test.each([
    ['a text instead of yes or no', 'lockRequired', 'true'],
    ['a number instead of yes or no', 'fill', 1],
    ['no minutes at all', 'lockAfterMinutes', 0],
    ['more minutes than a day has', 'lockAfterMinutes', 1441],
    ['half a minute', 'lockAfterMinutes', 0.5],
    ['minutes as a text', 'lockAfterMinutes', '5'],
    ['a language that we do not speak', 'language', 'de'],
    ['a helpdesk without https', 'helpdesk', 'http://atbalsts.example'],
    ['a sign-on service with a path', 'sso', 'https://sso.example/if/flow'],
    ['a sign-on service that is none', 'sso', 7],
    ['nobody to turn to', 'contact', '   '],
    ['a whole letter', 'contact', 'a'.repeat(201)],
  ])('%s', (_name, key, value) => {
    const { [key as 'fill']: _left, ...others } = wholePolicy;
    expect(parsePolicy({ ...wholePolicy, [key]: value })).toEqual(others);
  });
});

test.each([[undefined], [null], ['policy'], [7], [[]]])('where the browser gives %j, nothing is set', (value) => {
  expect(parsePolicy(value)).toEqual({});
});

test('a key that we do not know sets nothing', () => {
  expect(parsePolicy({ proxy: 'on', toString: true })).toEqual({});
});

test('a contact of several lines comes on one, and a telephone number in it is not parted', () => {
  expect(parsePolicy({ contact: ' Atbalsts\n64 000\t000 ' })).toEqual({ contact: 'Atbalsts 64\u00a0000\u00a0000' });
});

test('anything at all parses, and what was parsed parses to itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.object({ key: fc.constantFrom(...Object.keys(wholePolicy)) })), (value) => {
      const once = parsePolicy(value);
      expect(parsePolicy(once)).toEqual(once);
    }),
  );
});
