import { beforeEach, expect, test, vi } from 'vitest';
import { combineSettings } from '../../src/settings/effective.ts';
import type { Policy } from '../../src/settings/policy.ts';
import { usualPreferences } from '../../src/settings/preferences.ts';

const domain = 'https://*.smiltenesnovads.lv/*';
const send = vi.hoisted(() => vi.fn<(name: string) => Promise<unknown>>());
const asked = vi.hoisted(() => [] as string[][]);
vi.mock('../../src/adapters/extension-messenger.ts', () => ({ sendFromExtension: send }));
vi.mock('wxt/browser', () => {
  const note = async ({ origins }: { readonly origins: string[] }) => asked.push(origins) > 0;
  return { browser: { permissions: { contains: note, request: note } } };
});

beforeEach(() => {
  asked.splice(0);
  vi.resetModules();
});

const answer = (policy: Policy) => send.mockResolvedValue({ status: 'known', settings: combineSettings({ preferences: usualPreferences, lockAfterMinutes: undefined }, policy) });

test.each<[string, () => unknown, readonly string[]]>([
  ['policy sets nothing', () => answer({}), [domain]],
  ['policy names sites outside the domain', () => answer({ helpdesk: 'https://help.example', sso: 'https://sso.example:8443' }), [domain, 'https://help.example/*', 'https://sso.example/*']],
  ['policy names sites within it', () => answer({ sso: 'https://id.smiltenesnovads.lv' }), [domain]],
  ['nobody answers', () => send.mockRejectedValue(new Error('no-answer')), [domain]],
])('where %s, what was looked for is asked for, and at once', async (_, prepare, origins) => {
  prepare();
  const { organisationAccess } = await import('../../src/adapters/organisation-access.ts');
  expect(await organisationAccess.isGranted()).toBe(true);
  void organisationAccess.ask();
  // Within the click that has called it.
  expect(asked).toEqual([origins, origins]);
});
