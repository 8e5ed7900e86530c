import * as v from 'valibot';
import type { EffectiveSettings } from '../settings/effective.ts';
import { preferenceForms } from '../settings/preferences.ts';
import { exchange, nothing } from './exchange.ts';

/** Only what the person may set; nobody asks for a setting of the administrator's by its name. */
const change = v.variant('name', [
  v.strictObject({ name: v.literal('appearance'), value: preferenceForms.appearance }),
  v.strictObject({ name: v.literal('textSize'), value: preferenceForms.textSize }),
  v.strictObject({ name: v.literal('language'), value: preferenceForms.language }),
  v.strictObject({ name: v.literal('fill'), value: preferenceForms.fill }),
  v.strictObject({ name: v.literal('send'), value: preferenceForms.send }),
  v.strictObject({ name: v.literal('countdown'), value: preferenceForms.countdown }),
]);

/** The person's settings, and the administrator's. */
export const settingsMessages = {
  /** All settings as they count. */
  settings: exchange<SettingsAnswer>()('extension', nothing),
  'change-setting': exchange<ChangeSettingAnswer>()('extension', change),
} as const;

export interface SettingsAnswer {
  readonly status: 'known';
  readonly settings: EffectiveSettings;
}

export interface ChangeSettingAnswer {
  readonly status: 'done' | 'set-by-organisation' | 'not-kept';
}
