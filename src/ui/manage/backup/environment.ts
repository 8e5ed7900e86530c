import type { Translate } from '../../../i18n.ts';
import type { Send } from '../../../messages/protocol.ts';

/** All that the section of backups needs of the browser. */
export interface BackupEnvironment {
  readonly send: Send<'extension'>;
  readonly translate: Translate;
  /** Calls back whenever something that is kept may have changed. @returns stops watching */
  readonly watch: (changed: () => void) => () => void;
  /** Puts a text among the person's downloads. */
  readonly saveFile: (name: string, text: string) => void;
}
