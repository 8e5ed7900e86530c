import type { MessageKey, Translate } from '../../i18n.ts';
import type { CapturedEntry, PictureProblem } from '../../messages/capture-answers.ts';
import { isTrouble, type Trouble, troubleKey } from '../trouble-key.ts';
import { describeQr } from './describe-qr.ts';
import { otpauthProblemKey } from './otpauth-problem-key.ts';
import { transferProblemKey } from './transfer-problem-key.ts';
import type { Captured, CapturedFrom, Outcome } from './outcome.ts';

type Status = Outcome['status'];
type OutcomeOf<Key extends Status, Each = Outcome> = Each extends { readonly status: infer Own } ? (Key extends Own ? Each : never) : never;
type Sentences = {
  readonly [Key in Exclude<Status, Trouble>]: (outcome: OutcomeOf<Key>, translate: Translate, from: CapturedFrom) => string;
};

const pictureProblemKey: Readonly<Record<PictureProblem, MessageKey>> = {
  'not-a-picture': 'captureNotAPicture',
  'too-large': 'capturePictureTooLarge',
  'too-many-pixels': 'captureTooManyPixels',
};

const nothingKey: Readonly<Record<CapturedFrom, MessageKey>> = {
  page: 'captureNothing',
  picture: 'captureNothingInPicture',
  text: 'captureNothingInText',
};

const sentences: Sentences = {
  kept: ({ account }, translate, from) => translate(from === 'page' ? 'captureKept' : 'captureKeptHere', account.name),
  known: ({ account }, translate) => translate('captureKnown', account.name),
  'kept-several': ({ entries }, translate) => describeEntries(entries, translate),
  choose: ({ candidates }, translate) => translate('captureChoose', candidates.length),
  forgotten: (_, translate) => translate('captureForgotten'),
  // A text that she pasted herself needs no saying what stands in it.
  'nothing-found': ({ content }, translate, from) =>
    content === undefined || from === 'text' ? translate(nothingKey[from]) : describeQr(content, translate),
  'bad-picture': ({ problem }, translate) => translate(pictureProblemKey[problem]),
  'sources-disagree': (_, translate, from) => translate(from === 'page' ? 'captureDisagree' : 'captureDisagreeHere'),
  refused: ({ problem }, translate) => translate(otpauthProblemKey[problem]),
  'transfer-refused': ({ problem }, translate) => translate(transferProblemKey[problem]),
  'too-many': (_, translate) => translate('captureTooMany'),
  forbidden: (_, translate) => translate('captureForbidden', translate('captureOtherwise')),
  pdf: (_, translate) => translate('capturePdf'),
  'several-files': (_, translate) => translate('captureOneFile'),
};

/** @returns the sentence, or the few, that say what became of a capture */
export function describeCapture({ outcome, from }: Captured, translate: Translate): string {
  if (isTrouble(outcome.status)) return translate(troubleKey[outcome.status]);
  // The table pairs each status with its own outcome; the compiler can't follow one value through both.
  const describe = sentences[outcome.status] as (outcome: Outcome, translate: Translate, from: CapturedFrom) => string;
  return describe(outcome, translate, from);
}

/** How many of a transfer are kept, were known, and were refused; what there is none of is not spoken of. */
export function describeEntries(entries: readonly CapturedEntry[], translate: Translate): string {
  const counts: Readonly<Record<'captureEntriesKept' | 'captureEntriesKnown' | 'captureEntriesRefused', number>> = {
    captureEntriesKept: entries.filter(({ result }) => result === 'kept').length,
    captureEntriesKnown: entries.filter(({ result }) => result === 'known').length,
    captureEntriesRefused: entries.filter(({ result }) => result !== 'kept' && result !== 'known').length,
  };
  return (Object.keys(counts) as readonly (keyof typeof counts)[])
    .filter((key) => counts[key] > 0)
    .map((key) => translate(key, counts[key]))
    .join(' ');
}
