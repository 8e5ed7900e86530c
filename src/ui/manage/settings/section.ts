import type { Translate } from '../../../i18n.ts';
import type { EffectiveSettings } from '../../../settings/effective.ts';
import type { Change } from './use-settings.ts';

/** What a section about some of the settings is given. */
export interface SectionProperties {
  readonly settings: EffectiveSettings;
  readonly translate: Translate;
  readonly onChange: (change: Change) => void;
}
