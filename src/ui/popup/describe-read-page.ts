import type { Translate } from '../../i18n.ts';
import type { ReadPageAnswer } from '../../messages/answers.ts';
import { otpauthProblemKey } from '../otpauth-problem-key.ts';
import { troubleKey } from './codes-state.ts';

type Status = ReadPageAnswer['status'];
type AnswerOf<Key extends Status, Answer = ReadPageAnswer> = Answer extends { readonly status: infer Own }
  ? Key extends Own
    ? Answer
    : never
  : never;
type Sentences = { readonly [Key in Status]: (answer: AnswerOf<Key>, translate: Translate) => string };

const sentences: Sentences = {
  kept: ({ account }, translate) => translate('popupReadKept', account.name),
  known: ({ account }, translate) => translate('popupReadKnown', account.name),
  'nothing-found': ({ found }, translate) =>
    found === undefined ? translate('popupReadNothing') : translate('popupReadOtherQr', found),
  several: ({ count }, translate) => translate('popupReadSeveral', count),
  'sources-disagree': (_, translate) => translate('popupReadDisagree'),
  refused: ({ problem }, translate) => translate(otpauthProblemKey[problem]),
  forbidden: (_, translate) => translate('popupReadForbidden'),
  locked: (_, translate) => translate(troubleKey.locked),
  unreadable: (_, translate) => translate(troubleKey.unreadable),
  unavailable: (_, translate) => translate(troubleKey.unavailable),
  'not-kept': (_, translate) => translate(troubleKey['not-kept']),
};

/** @returns the sentence that says what became of reading the page */
export function describeReadPage(answer: ReadPageAnswer, translate: Translate): string {
  // The table pairs each status with its own answer; the compiler can't follow one value through both.
  const describe = sentences[answer.status] as (answer: ReadPageAnswer, translate: Translate) => string;
  return describe(answer, translate);
}
