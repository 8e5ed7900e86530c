import { combineSettings, type EffectiveSettings } from '../settings/effective.ts';
import { parsePreferences, type Preferences } from '../settings/preferences.ts';
import { preferencesPlace } from '../settings/preferences-place.ts';
import { lockAfter } from './lock-records.ts';
import type { Ports } from './ports.ts';
import { readPolicy } from './read-policy.ts';

/** The settings as they count now: the person's, where policy has not set them. */
export async function readSettings(ports: Pick<Ports, 'local' | 'policy'>): Promise<EffectiveSettings> {
  const { local } = ports;
  const [stored, minutes, policy] = await Promise.all([local.get(preferencesPlace), lockAfter(local).get(), readPolicy(ports)]);
  return combineSettings({ preferences: parsePreferences(stored), lockAfterMinutes: minutes?.minutes }, policy);
}

/** Keeps what the person has chosen; the rest stays. */
export function keepPreference({ local, exclusively }: Ports, chosen: Partial<Preferences>): Promise<void> {
  return exclusively('preferences', async () => local.set(preferencesPlace, { ...parsePreferences(await local.get(preferencesPlace)), ...chosen }));
}
