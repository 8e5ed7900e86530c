import type { Translate } from '../../i18n.ts';
import type { Send } from '../../messages/protocol.ts';

/** What the help page needs of the browser. */
export interface HelpEnvironment {
  readonly send: Send<'extension'>;
  readonly translate: Translate;
  /** This computer's clock: milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** Puts a text on the clipboard, within the person's click. */
  readonly copy: (text: string) => Promise<void>;
  /** Of this extension, and what the browser calls itself. */
  readonly version: string;
  readonly browserName: string;
}
