import { expect, test } from 'vitest';
import type { Translate } from '../../../src/i18n.ts';
import type { CardKind, CardView } from '../../../src/ui/card/view.ts';
import { cardWords } from '../../../src/ui/card/words.ts';
import { readCatalogue } from '../../i18n/catalogue.ts';

/** As the browser does it: an unknown key gives nothing. */
function translateWith(language: 'lv' | 'en'): Translate {
  const catalogue = readCatalogue(language);
  return (key, ...values) =>
    (catalogue[key]?.message ?? '').replace(/\$(\d)/gu, (_, index) => String(values[Number(index) - 1] ?? '?'));
}

const account = { id: '1', name: 'SSO (vards.uzvards)', issuer: 'SSO', user: 'vards.uzvards' };

test.each<[string, CardView, 'lv' | 'en', ReturnType<typeof cardWords>]>([
  [
    'the enrolment',
    { kind: 'enrol' },
    'en',
    {
      title: 'Save the key on this computer',
      sentences: ['One click saves the key, fills the code and signs you in.'],
      button: 'Save the key and sign in',
    },
  ],
  [
    'a hint with what the organisation says',
    { kind: 'password', values: ['DVS Namejs'] },
    'lv',
    { title: 'Ievadi paroli', sentences: ['Parole ir tā pati, ar kuru ielogojies sistēmā DVS Namejs.'], button: '' },
  ],
  [
    'whose code it is, and that the clock is slow',
    { kind: 'sent', account, clock: { offsetSeconds: 90 } },
    'lv',
    { title: 'Kods ir nosūtīts', sentences: ['Konts: SSO (vards.uzvards)', 'Datora pulkstenis atpaliek par 90\u00a0s.'], button: '' },
  ],
])('says %s', (_, view, language, words) => {
  expect(cardWords(view, translateWith(language))).toEqual(words);
});

test.each([
  [-90, 'This computer’s clock is 90\u00a0s ahead.'],
  [119, 'This computer’s clock is 119\u00a0s behind.'],
  [600, 'This computer’s clock is 10\u00a0min behind.'],
  [-3600, 'This computer’s clock is 60\u00a0min ahead.'],
])('a server clock %i s off is said as: %s', (offsetSeconds, sentence) => {
  expect(cardWords({ kind: 'trouble-clock-too-far', clock: { offsetSeconds } }, translateWith('en')).sentences).toContain(sentence);
});

/** Every kind: one that is missing here does not compile. */
const kinds: Record<CardKind, true> = {
  helpdesk: true,
  'user-name': true,
  password: true,
  'choose-setup': true,
  'choose-device': true,
  enrol: true,
  'enrol-typing': true,
  enrolling: true,
  kept: true,
  'filled-send': true,
  'filled-press': true,
  'filled-check': true,
  emptied: true,
  'waiting-step-used': true,
  'waiting-step-ending': true,
  'waiting-throttled': true,
  sent: true,
  unanswered: true,
  'choose-account': true,
  'trouble-no-account': true,
  'trouble-clock-too-far': true,
  'trouble-sources-disagree': true,
  'trouble-nothing-found': true,
  'trouble-not-here': true,
  'trouble-locked': true,
  'trouble-unreadable': true,
  'trouble-unavailable': true,
  'trouble-not-kept': true,
  'problem-not-otpauth': true,
  'problem-too-long': true,
  'problem-malformed': true,
  'problem-hotp': true,
  'problem-unknown-type': true,
  'problem-secret-missing': true,
  'problem-secret-not-base32': true,
  'problem-secret-too-short': true,
  'problem-secret-too-long': true,
  'problem-algorithm-unknown': true,
  'problem-digits-out-of-range': true,
  'problem-period-out-of-range': true,
  'problem-parameter-twice': true,
  'refused-checking': true,
  'refused-clock': true,
  'refused-step-used': true,
  'refused-throttled': true,
  'refused-newer-key': true,
  'refused-other-account': true,
  'refused-typed': true,
  'refused-unknown': true,
  done: true,
  denied: true,
};
/** What every card may say. */
const common = ['contact', 'help', 'region', 'close', 'press_again', 'name', 'account', 'seconds_left', 'clock_ahead', 'clock_behind'];

test.each(['lv', 'en'] as const)('in %s every kind of card has its title, and no sentence is left over', (language) => {
  const titles = Object.keys(kinds).map((kind) => kind.replaceAll('-', '_'));
  const written = Object.keys(readCatalogue(language)).filter((key) => key.startsWith('card_'));
  const wanted = [...titles, ...common].map((word) => `card_${word}`);
  expect(wanted.filter((key) => !written.includes(key))).toEqual([]);
  expect(written.filter((key) => !wanted.includes(key.replace(/_(hint|do)$/u, '')))).toEqual([]);
});

/** Kinds whose title, with the account, says it all. */
const speakForThemselves: ReadonlySet<string> = new Set(['helpdesk', 'choose-device', 'sent', 'done']);

test.each(Object.keys(kinds) as CardKind[])('%s says what is to be done', (kind) => {
  for (const language of ['lv', 'en'] as const) {
    const { title, sentences } = cardWords({ kind }, translateWith(language));
    expect(title).not.toBe('');
    expect(sentences).toHaveLength(speakForThemselves.has(kind) ? 0 : 1);
  }
});
