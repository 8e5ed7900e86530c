import type { Policy } from '../../src/settings/policy.ts';
import { usualPreferences, type Preferences } from '../../src/settings/preferences.ts';

/** A state of the whole page with the settings: what the person has chosen, and what the administrator has set. */
export interface SettingsSample {
  readonly name: string;
  readonly preferences: Preferences;
  readonly policy: Policy;
  readonly accountStatus: 'open' | 'unreadable';
}

export const settingsSamples: readonly SettingsSample[] = [
  { name: 'as usual', preferences: usualPreferences, policy: {}, accountStatus: 'open' },
  {
    name: 'all that the organisation can set',
    preferences: { ...usualPreferences, countdown: 12 },
    policy: {
      helpdesk: 'https://palidziba.pakalpojumi.smiltenes-novada-pasvaldiba.example',
      sso: 'https://sso.example',
      lockRequired: true,
      lockAfterMinutes: 21,
      fill: true,
      send: false,
      exportSecrets: false,
      fillElsewhere: false,
      backupReminder: false,
      language: 'lv',
      contact: 'Smiltenes novada pašvaldības informācijas tehnoloģiju nodaļa, tālrunis 64 000 000, atbalsts@smiltenesnovads.example',
    },
    accountStatus: 'open',
  },
  { name: 'the accounts can’t be read', preferences: { ...usualPreferences, fill: false }, policy: {}, accountStatus: 'unreadable' },
];
