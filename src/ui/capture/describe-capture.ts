import type { Translate } from '../../i18n.ts';
import type { CaptureAnswer } from '../../messages/answers.ts';
import { otpauthProblemKey } from './otpauth-problem-key.ts';
import { troubleKey } from '../trouble-key.ts';

type Status = CaptureAnswer['status'];
type AnswerOf<Key extends Status, Answer = CaptureAnswer> = Answer extends { readonly status: infer Own }
  ? Key extends Own
    ? Answer
    : never
  : never;
type Sentences = { readonly [Key in Status]: (answer: AnswerOf<Key>, translate: Translate) => string };

const sentences: Sentences = {
  kept: ({ account }, translate) => translate('captureKept', account.name),
  known: ({ account }, translate) => translate('captureKnown', account.name),
  'kept-several': ({ entries }, translate) => translate('captureSeveral', entries.length),
  choose: ({ candidates }, translate) => translate('captureSeveral', candidates.length),
  forgotten: (_, translate) => translate('captureNothing'),
  'nothing-found': ({ content }, translate) =>
    content === undefined ? translate('captureNothing') : translate('captureOtherQr', content.kind === 'web' ? content.host : content.text),
  'bad-picture': (_, translate) => translate('captureNothing'),
  'sources-disagree': (_, translate) => translate('captureDisagree'),
  refused: ({ problem }, translate) => translate(otpauthProblemKey[problem]),
  forbidden: (_, translate) => translate('captureForbidden'),
  locked: (_, translate) => translate(troubleKey.locked),
  unreadable: (_, translate) => translate(troubleKey.unreadable),
  unavailable: (_, translate) => translate(troubleKey.unavailable),
  'not-kept': (_, translate) => translate(troubleKey['not-kept']),
};

/** @returns the sentence that says what became of reading the page */
export function describeCapture(answer: CaptureAnswer, translate: Translate): string {
  // The table pairs each status with its own answer; the compiler can't follow one value through both.
  const describe = sentences[answer.status] as (answer: CaptureAnswer, translate: Translate) => string;
  return describe(answer, translate);
}
