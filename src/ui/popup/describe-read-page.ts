import type { Translate } from '../../i18n.ts';
import type { CaptureAnswer } from '../../messages/answers.ts';
import { otpauthProblemKey } from '../otpauth-problem-key.ts';
import { troubleKey } from './codes-state.ts';

type Status = CaptureAnswer['status'];
type AnswerOf<Key extends Status, Answer = CaptureAnswer> = Answer extends { readonly status: infer Own }
  ? Key extends Own
    ? Answer
    : never
  : never;
type Sentences = { readonly [Key in Status]: (answer: AnswerOf<Key>, translate: Translate) => string };

const sentences: Sentences = {
  kept: ({ account }, translate) => translate('popupReadKept', account.name),
  known: ({ account }, translate) => translate('popupReadKnown', account.name),
  'kept-several': ({ entries }, translate) => translate('popupReadSeveral', entries.length),
  choose: ({ candidates }, translate) => translate('popupReadSeveral', candidates.length),
  forgotten: (_, translate) => translate('popupReadNothing'),
  'nothing-found': ({ content }, translate) =>
    content === undefined ? translate('popupReadNothing') : translate('popupReadOtherQr', content.kind === 'web' ? content.host : content.text),
  'bad-picture': (_, translate) => translate('popupReadNothing'),
  'sources-disagree': (_, translate) => translate('popupReadDisagree'),
  refused: ({ problem }, translate) => translate(otpauthProblemKey[problem]),
  forbidden: (_, translate) => translate('popupReadForbidden'),
  locked: (_, translate) => translate(troubleKey.locked),
  unreadable: (_, translate) => translate(troubleKey.unreadable),
  unavailable: (_, translate) => translate(troubleKey.unavailable),
  'not-kept': (_, translate) => translate(troubleKey['not-kept']),
};

/** @returns the sentence that says what became of reading the page */
export function describeReadPage(answer: CaptureAnswer, translate: Translate): string {
  // The table pairs each status with its own answer; the compiler can't follow one value through both.
  const describe = sentences[answer.status] as (answer: CaptureAnswer, translate: Translate) => string;
  return describe(answer, translate);
}
