import { expect, test } from 'vitest';
import { combineSettings } from '../../src/settings/effective.ts';
import type { Policy } from '../../src/settings/policy.ts';
import { usualPreferences } from '../../src/settings/preferences.ts';
import { wholePolicy } from './whole-policy.ts';

const usual = { preferences: usualPreferences, lockAfterMinutes: undefined };

test('where nobody has set anything, everything is as usual and the person’s', () => {
  const settings = combineSettings(usual, {});
  expect(Object.values(settings).map(({ setBy }) => setBy)).toEqual(Array.from({ length: 15 }, () => 'person'));
  expect(settings).toMatchObject({
    fill: { value: true },
    send: { value: true },
    countdown: { value: 4 },
    lockRequired: { value: false },
    lockAfterMinutes: { value: 15 },
    fillElsewhere: { value: true },
    exportSecrets: { value: true },
    welcomePage: { value: true },
    contact: { value: undefined },
    helpdesk: { value: 'https://atbalsts.smiltenesnovads.lv' },
    sso: { value: undefined },
  });
});

test.each([
  ['stricter', false, true],
  ['milder', true, false],
])('policy counts where the person is %s', (_name, byPolicy, byPerson) => {
  const settings = combineSettings({ ...usual, preferences: { ...usualPreferences, fill: byPerson } }, { fill: byPolicy });
  expect(settings.fill).toEqual({ value: byPolicy, setBy: 'organisation' });
  expect(settings.send).toEqual({ value: true, setBy: 'person' });
});

test.each(Object.entries(wholePolicy))('what policy says of "%s" counts, and is the organisation’s', (name, value) => {
  const { [name as keyof Policy]: setting, ...others } = combineSettings(usual, { [name]: value });
  expect(setting).toEqual({ value, setBy: 'organisation' });
  expect(Object.values(others).map(({ setBy }) => setBy)).not.toContain('organisation');
});

test.each([
  ['she has not chosen', undefined, {}, 15, 'person'],
  ['she wants it never', null, {}, null, 'person'],
  ['she wants it after an hour', 60, {}, 60, 'person'],
  ['policy sets five minutes', 60, { lockAfterMinutes: 5 }, 5, 'organisation'],
  ['policy sets five minutes and she wants it never', null, { lockAfterMinutes: 5 }, 5, 'organisation'],
  ['a lock is required and she wants it never', null, { lockRequired: true }, 15, 'person'],
  ['a lock is required and she wants it after an hour', 60, { lockRequired: true }, 60, 'person'],
] as const)('it locks itself, where %s', (_name, lockAfterMinutes, policy, value, setBy) => {
  expect(combineSettings({ ...usual, lockAfterMinutes }, policy).lockAfterMinutes).toEqual({ value, setBy });
});
