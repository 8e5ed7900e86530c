import type { SecretJudgement, WrongCharacter } from '../../core/judge-secret.ts';
import type { Translate } from '../../i18n.ts';

/** What is to be said of a key that is being typed. */
export interface KeyRemark {
  /** `early`: not right yet, but it may become so while she types on. */
  readonly tone: 'good' | 'early' | 'wrong';
  readonly text: string;
}

/** @param text what was judged */
export function describeKey(judgement: SecretJudgement, text: string, translate: Translate): KeyRemark {
  if (judgement.status === 'ok') return { tone: 'good', text: `✓ ${translate('addKeyGood')}` };
  if (judgement.status === 'empty') return { tone: 'early', text: translate('addKeyEmpty') };
  if (judgement.problem === 'secret-not-base32') return describeWrong(judgement.wrong, text, translate);
  if (judgement.problem === 'secret-too-long') return { tone: 'wrong', text: translate('addKeyTooLong') };
  return { tone: 'early', text: translate('addKeyTooShort', countCharacters(text)) };
}

function describeWrong(wrong: WrongCharacter | undefined, text: string, translate: Translate): KeyRemark {
  if (wrong === undefined) return { tone: 'early', text: translate('addKeyIncomplete') };
  const place = countCharacters(text.slice(0, wrong.index)) + 1;
  return { tone: 'wrong', text: translate('addKeyWrongCharacter', wrong.character, place) };
}

/** As a person counts them, who does not count the spaces. */
function countCharacters(text: string): number {
  return text.replaceAll(/\s/gu, '').length;
}
