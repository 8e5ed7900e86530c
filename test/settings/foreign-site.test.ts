import { expect, test } from 'vitest';
import { foreignHost } from '../../src/settings/foreign-site.ts';

test.each([
  ['https://elsewhere.example', 'elsewhere.example'],
  ['https://elsewhere.example:8443', 'elsewhere.example'],
  ['https://xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['https://smiltenesnovads.lv.evil.example', 'smiltenesnovads.lv.evil.example'],
])('%s is a site of its own', (origin, host) => {
  expect(foreignHost(origin)).toBe(host);
});

test.each([
  'http://elsewhere.example',
  'https://elsewhere.example/',
  'https://ELSEWHERE.example',
  'https://sso.smiltenesnovads.lv',
  'https://smiltenesnovads.lv:8443',
  'https://*.example',
  'chrome-extension://abc',
  'null',
  '',
])('"%s" is none', (origin) => {
  expect(foreignHost(origin)).toBeUndefined();
});
