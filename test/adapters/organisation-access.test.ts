import { beforeEach, expect, test, vi } from 'vitest';
import type { Policy } from '../../src/settings/policy.ts';
import { settingsUnder } from '../settings/settings-under.ts';

const domain = 'https://*.smiltenesnovads.lv/*';
const send = vi.hoisted(() => vi.fn<(name: string) => Promise<unknown>>());
const permissions = vi.hoisted(() => ({ granted: new Set<string>(), asked: [] as string[][] }));
vi.mock('../../src/adapters/extension-messenger.ts', () => ({ sendFromExtension: send }));
vi.mock('wxt/browser', () => {
  const { granted, asked } = permissions;
  const contains = async ({ origins }: { readonly origins: string[] }) => origins.every((origin) => granted.has(origin));
  const request = async ({ origins }: { readonly origins: string[] }) => asked.push(origins) > 0;
  return { browser: { permissions: { contains, request } } };
});

beforeEach(() => {
  permissions.asked.splice(0);
  permissions.granted.clear();
  vi.resetModules();
});

const answer = (policy: Policy) => send.mockResolvedValue({ status: 'known', settings: settingsUnder(policy) });
const help = 'https://help.example/*';
const signOn = 'https://sso.example/*';
const elsewhere = { helpdesk: 'https://help.example', sso: 'https://sso.example:8443' };

test.each<[string, () => unknown, readonly string[], readonly string[], readonly string[]]>([
  ['policy sets nothing', () => answer({}), [], ['smiltenesnovads.lv'], [domain]],
  ['policy names sites outside the domain', () => answer(elsewhere), [], ['smiltenesnovads.lv', 'help.example', 'sso.example'], [domain, help, signOn]],
  ['the browser has given some of these', () => answer(elsewhere), [domain, help], ['sso.example'], [signOn]],
  ['it has given all', () => answer(elsewhere), [domain, help, signOn], [], []],
  ['policy names sites within the domain', () => answer({ sso: 'https://id.smiltenesnovads.lv' }), [], ['smiltenesnovads.lv'], [domain]],
  ['nobody answers', () => send.mockRejectedValue(new Error('no-answer')), [], ['smiltenesnovads.lv'], [domain]],
])('where %s, what is missing is said, and asked for at once', async (_, prepare, granted, names, origins) => {
  prepare();
  for (const origin of granted) permissions.granted.add(origin);
  const { organisationAccess } = await import('../../src/adapters/organisation-access.ts');
  expect(await organisationAccess.findMissing()).toEqual(names);
  void organisationAccess.ask();
  // Within the click that has called it.
  expect(permissions.asked).toEqual([origins]);
});
