import type * as v from 'valibot';
import { accountMessages } from './account-messages.ts';
import { backupMessages } from './backup-messages.ts';
import { captureMessages } from './capture-messages.ts';
import type { SenderKind } from './exchange.ts';
import { fieldMessages } from './field-messages.ts';
import { helpMessages } from './help-messages.ts';
import { lockMessages } from './lock-messages.ts';
import { pageMessages } from './page-messages.ts';
import { rescueMessages } from './rescue-messages.ts';
import { settingsMessages } from './settings-messages.ts';
import { siteMessages } from './site-messages.ts';
import { syncMessages } from './sync-messages.ts';

/**
 * THE table of messages: name, who may send it, what it must carry, what it answers; each subject has its part in a file of
 * its own. Handlers and the sending side take their types from here. What a page's content script may send answers with a code
 * or a status word, never a secret.
 */
export const protocol = {
  ...pageMessages,
  ...accountMessages,
  ...captureMessages,
  ...siteMessages,
  ...fieldMessages,
  ...helpMessages,
  ...lockMessages,
  ...backupMessages,
  ...rescueMessages,
  ...syncMessages,
  ...settingsMessages,
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type Input<Name extends MessageName> = v.InferOutput<Protocol[Name]['input']>;
export type Output<Name extends MessageName> = NonNullable<Protocol[Name]['output']>;

/** How the sending side looks: derived from the table, so that a wrong input does not compile. */
export type Send<From extends SenderKind> = <Name extends MessagesFrom<From>>(
  name: Name,
  input: Input<Name>,
) => Promise<Output<Name>>;

export type MessagesFrom<From extends SenderKind> = {
  [Name in MessageName]: Protocol[Name]['from'] extends From ? Name : never;
}[MessageName];

/** Who sent a message, from what the browser says of it and never from the message. */
export type Sender =
  | {
      readonly kind: 'page';
      readonly origin: string;
      readonly tabId: number;
      readonly isInFront: boolean;
      /** The same for every message of one document; not given by every browser. */
      readonly documentId?: string;
    }
  | { readonly kind: 'extension' };

export type Handlers = {
  readonly [Name in MessageName]: (
    input: Input<Name>,
    sender: Extract<Sender, { kind: Protocol[Name]['from'] }>,
  ) => Promise<Output<Name>>;
};
