import { toPlainText } from './plain-text.ts';

/** As many UTF-16 code units of a foreign text as are shown. */
const longest = 60;

/** Plain text of at most 60 code units: the beginning. */
export function shorten(text: string): string {
  // Whatever is invisible is bounded, too: a text that hides its first word behind megabytes of nothing has no beginning.
  const plain = toPlainText(text.slice(0, 50 * longest));
  return plain.length <= longest ? plain : `${toPlainText(plain.slice(0, longest - 1))}…`;
}

/** As {@link shorten}, but the end: what a host really is stands there. */
export function shortenHost(host: string): string {
  const plain = toPlainText(host);
  return plain.length <= longest ? plain : `…${toPlainText(plain.slice(1 - longest))}`;
}
