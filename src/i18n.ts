import type messages from '../public/_locales/en/messages.json';

/** A message of `public/_locales`. English is the reference; a test compares the other languages with it. */
export type MessageKey = keyof typeof messages;

/**
 * One whole sentence in the person's language.
 * @param values what stands for `$1`, `$2` … in it
 */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;

/** Puts the values in the places of `$1`, `$2` …, as the browser does. A place without a value stays as it stands. */
export function putIn(sentence: string, values: readonly (string | number)[]): string {
  return sentence.replaceAll(/\$(\d)/gu, (place, digit: string) => String(values[Number(digit) - 1] ?? place));
}
