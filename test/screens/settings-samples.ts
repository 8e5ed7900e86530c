import type { ProtectionAnswer } from '../../src/messages/lock-answers.ts';
import type { Policy } from '../../src/settings/policy.ts';
import { usualPreferences, type Preferences } from '../../src/settings/preferences.ts';
import { byDevice, byPassphrase } from './lock-samples.ts';

/** A state of the whole page with the settings: what the person has chosen, and what the administrator has set. */
export interface SettingsSample {
  readonly name: string;
  readonly preferences: Preferences;
  readonly policy: Policy;
  readonly protection: ProtectionAnswer;
}

export const settingsSamples: readonly SettingsSample[] = [
  { name: 'as usual', preferences: usualPreferences, policy: {}, protection: byDevice },
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
      contact: 'Smiltenes novada pašvaldības informācijas tehnoloģiju nodaļa, tālrunis 64\u00a0000\u00a0000, atbalsts@smiltenesnovads.example',
    },
    protection: { ...byPassphrase, status: 'open', lockAfterMinutes: 21, organisation: { requiresLock: true, setsMinutes: true } },
  },
  { name: 'the accounts can’t be read', preferences: { ...usualPreferences, fill: false }, policy: {}, protection: { status: 'unreadable' } },
];
