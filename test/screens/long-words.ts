import type { MessageKey, Translate } from '../../src/i18n.ts';

/** A language of our own: Latvian with longer words, since another language, or a later wording, may need more room. */
export const longWords = 'long';

/** How much longer each sentence becomes. */
const growth = 0.4;

/** No sentence, but values that the pages work with. */
const untouched: ReadonlySet<MessageKey> = new Set<MessageKey>(['extensionLanguage']);

/** @returns the same sentences, with every word at least 40 % longer */
export function lengthen(translate: Translate): Translate {
  return (key, ...values) => (untouched.has(key) ? translate(key, ...values) : lengthenText(translate(key, ...values)));
}

/** Each word is followed by its own end: "Turpināt" becomes "Turpinātināt". */
function lengthenText(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => word + word.slice(-Math.ceil(word.length * growth)).toLowerCase());
}
