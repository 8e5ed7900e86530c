import { ZxcvbnFactory, type MatchExtended } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { PassphraseFlaw, PassphraseStrength } from '../core/passphrase-strength.ts';
import { domain } from '../settings/organisation.ts';
import { latvianGuesses } from './latvian-guesses.ts';

const estimator = new ZxcvbnFactory({
  // Latvian keyboards have the letters of this one.
  graphs: { qwerty: adjacencyGraphs.qwerty, keypad: adjacencyGraphs.keypad },
  dictionary: { ...dictionary, latvian: [...latvianGuesses], own: domain.split('.') },
  useLevenshteinDistance: false,
  maxLength: 128,
});

const flawOf: Readonly<Partial<Record<MatchExtended['pattern'], PassphraseFlaw>>> = {
  dictionary: 'common',
  spatial: 'keyboard',
  repeat: 'repeats',
  sequence: 'sequence',
  regex: 'date',
  date: 'date',
};

/**
 * More than a hundred million guesses, each of which Argon2id makes take about a second. Length alone is not enough: what
 * people are made to lengthen ends in a year and an exclamation mark.
 */
const enough = 3;

/** An estimate by what guessers try first: known passwords, words, rows, keyboards, dates. */
export function estimatePassphrase(passphrase: string): PassphraseStrength {
  const { score, sequence } = estimator.check(passphrase.normalize('NFC'));
  return { score, isEnough: score >= enough, flaw: score >= 4 ? undefined : findFlaw(sequence) };
}

/** Of what is easy to guess, the longest piece tells most. */
function findFlaw(sequence: readonly MatchExtended[]): PassphraseFlaw {
  const longest = sequence.filter(({ pattern }) => flawOf[pattern] !== undefined).toSorted((one, other) => other.token.length - one.token.length)[0];
  // A few words one after the other are a good passphrase that is too short yet.
  const isWords = sequence.filter(({ pattern }) => pattern === 'dictionary').length > 1;
  return (longest && !isWords && flawOf[longest.pattern]) || 'short';
}
