import type { Translate } from '../../../i18n.ts';
import type { Send } from '../../../messages/protocol.ts';

/** What the sections about the person's choices need of the browser. */
export interface SettingsEnvironment {
  readonly send: Send<'extension'>;
  readonly translate: Translate;
  /** The version of the extension, as `1.2.3`. */
  readonly version: string;
  /** Calls back whenever the person's choices, or the administrator's, may have changed. @returns stops watching */
  readonly watchSettings: (changed: () => void) => () => void;
}
