import { combineSettings, type EffectiveSettings } from '../../src/settings/effective.ts';
import type { Policy } from '../../src/settings/policy.ts';
import { usualPreferences } from '../../src/settings/preferences.ts';

/** @returns the settings of a person who has changed nothing, where this policy is set */
export function settingsUnder(policy: Policy): EffectiveSettings {
  return combineSettings({ preferences: usualPreferences, lockAfterMinutes: undefined }, policy);
}
