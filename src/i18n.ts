import type messages from '../public/_locales/en/messages.json';

/** A message of `public/_locales`. English is the reference; a test compares the other languages with it. */
export type MessageKey = keyof typeof messages;

/**
 * One whole sentence in the person's language.
 * @param values what stands for `$1`, `$2` … in it
 */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;
