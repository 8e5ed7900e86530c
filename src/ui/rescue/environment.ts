import type { Translate } from '../../i18n.ts';
import type { Send } from '../../messages/protocol.ts';

/** All that the page about accounts that can't be read needs of the browser. */
export interface RescueEnvironment {
  readonly send: Send<'extension'>;
  readonly translate: Translate;
  /** Offers a text to be kept as a file. */
  readonly saveFile: (name: string, text: string) => void;
  /** Calls back whenever something that is kept changes. @returns stops watching */
  readonly watchVault: (changed: () => void) => () => void;
}
