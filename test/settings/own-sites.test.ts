import { expect, test } from 'vitest';
import { isOwnOrigin, ownHostsOutside } from '../../src/settings/own-sites.ts';
import type { Policy } from '../../src/settings/policy.ts';
import { settingsUnder } from './settings-under.ts';

const outside = settingsUnder({ helpdesk: 'https://help.example', sso: 'https://sso.example:8443' });

test.each([
  ['https://sso.smiltenesnovads.lv', true],
  ['https://help.example', true],
  ['https://sso.example:8443', true],
  ['https://sso.example', false],
  ['https://www.help.example', false],
  ['http://help.example', false],
  ['https://other.example', false],
])('%s is the organisation’s: %s', (origin, isOwn) => {
  expect(isOwnOrigin(origin, outside)).toBe(isOwn);
});

test('where policy sets nothing, only the domain is the organisation’s', () => {
  expect(isOwnOrigin('https://help.example', settingsUnder({}))).toBe(false);
  expect(ownHostsOutside(settingsUnder({}))).toEqual([]);
});

test.each<[string, Policy, readonly string[]]>([
  ['each outside the domain', { helpdesk: 'https://help.example', sso: 'https://sso.example:8443' }, ['help.example', 'sso.example']],
  ['one for both, once', { helpdesk: 'https://one.example', sso: 'https://one.example:8443' }, ['one.example']],
  ['none in the domain', { helpdesk: 'https://palidziba.smiltenesnovads.lv' }, []],
])('hosts that take a permission: %s', (_name, policy, hosts) => {
  expect(ownHostsOutside(settingsUnder(policy))).toEqual(hosts);
});
