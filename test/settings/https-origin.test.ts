import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHttpsOrigin } from '../../src/settings/https-origin.ts';

test.each([
  ['https://sso.example', 'https://sso.example'],
  ['https://sso.example/', 'https://sso.example'],
  ['https://sso.example:8443', 'https://sso.example:8443'],
  ['https://sso.example:443', 'https://sso.example'],
  ['HTTPS://SSO.Example', 'https://sso.example'],
  ['https://ķekava.example', 'https://xn--ekava-n5a.example'],
])('%s is %s', (text, origin) => {
  expect(parseHttpsOrigin(text)).toBe(origin);
});

test.each([
  ['', 'no text at all'],
  ['sso.example', 'no scheme'],
  ['http://sso.example', 'another scheme'],
  ['https:sso.example', 'a scheme without slashes'],
  ['https:///sso.example', 'a slash too many'],
  ['https://sso.example/if/flow', 'a path'],
  ['https://sso.example//', 'an empty path'],
  ['https://sso.example?next=1', 'a query'],
  ['https://sso.example#top', 'a fragment'],
  ['https://admin@sso.example', 'a user name'],
  ['https://sso.example@evil.example', 'a host as a user name'],
  ['https://sso.example\\evil.example', 'a backslash'],
  [' https://sso.example', 'a space before'],
  ['https://sso.example\n', 'a new line'],
  ['https://sso.exa\tmple', 'a tab within'],
  ['https://*.example', 'a pattern'],
  ['https://%2A.example', 'a pattern in other letters'],
  ['https://sso.example:99999', 'a port that there is not'],
  ['https://sso.example https://other.example', 'two of them'],
])('%j is none: %s', (text) => {
  expect(parseHttpsOrigin(text)).toBeUndefined();
});

test('whatever comes out is an https origin, and is taken as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }), fc.string().map((text) => `https://${text}`)), (text) => {
      const origin = parseHttpsOrigin(text);
      if (origin === undefined) return;
      expect(new URL(origin).origin).toBe(origin);
      expect(origin).toMatch(/^https:/);
      expect(parseHttpsOrigin(origin)).toBe(origin);
    }),
  );
});
