/** What makes a passphrase easy to guess, most of all. */
export type PassphraseFlaw = 'common' | 'repeats' | 'sequence' | 'keyboard' | 'date' | 'short';

/** How hard a passphrase is to guess, each step about a hundred times or more as hard as the one before. */
export type PassphraseScore = 0 | 1 | 2 | 3 | 4;

export interface PassphraseStrength {
  readonly score: PassphraseScore;
  /** Whether it may guard the vault. */
  readonly isEnough: boolean;
  /** Only where it could be better. */
  readonly flaw: PassphraseFlaw | undefined;
}
