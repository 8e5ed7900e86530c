/** What a QR code that is no authenticator's is for, so that a sentence can say so. Nothing of it is ever opened. */
export type QrContent =
  /** The host as a browser shows it, with its port where it has one. */
  | { readonly kind: 'web'; readonly host: string }
  /** The first characters of any other text. */
  | { readonly kind: 'text'; readonly text: string };

/** As many characters of a foreign text as are shown. */
const shownLength = 60;

/** @returns what a text is for; total */
export function describeContent(text: string): QrContent {
  const url = URL.parse(text.trim());
  if (url !== null && /^https?:$/.test(url.protocol)) return { kind: 'web', host: url.host };
  return { kind: 'text', text: text.slice(0, shownLength) };
}
