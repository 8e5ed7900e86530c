/**
 * How the card in a page is to look and to speak, where the person or her organisation has chosen. It comes with every answer
 * to a page, since a page can't read the settings by itself.
 */
export interface CardDress {
  /** Sentences that are other than the catalogue has them in the browser's language, by their keys. */
  readonly words: Readonly<Record<string, string>>;
  /** As in CSS; empty as on this computer. */
  readonly colorScheme: '' | 'light' | 'dark';
  /** As in CSS, in pixels; empty as usual. */
  readonly fontSize: string;
}
