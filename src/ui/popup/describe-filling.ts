import type { MessageKey, Translate } from '../../i18n.ts';
import type { FillHereAnswer } from '../../messages/field-answers.ts';
import { type Trouble, troubleKey } from '../trouble-key.ts';

export type FillOutcome = FillHereAnswer | { readonly status: Trouble };

type Plain = Exclude<FillOutcome['status'], 'ask' | 'wait' | 'clock-too-far'>;

const plainKey: Readonly<Record<Plain, MessageKey>> = {
  ...troubleKey,
  filled: 'popupFilled',
  forbidden: 'popupFillForbidden',
  'not-secure': 'popupFillNotSecure',
  'no-field': 'popupFillNoField',
  'no-account': 'popupNoAccount',
};

/** One sentence that says what filling came to, and what to do where it came to nothing. */
export function describeFilling(outcome: Exclude<FillOutcome, { readonly status: 'ask' }>, translate: Translate): string {
  if (outcome.status === 'clock-too-far') return translate('popupFillClock', Math.abs(outcome.offsetSeconds));
  if (outcome.status !== 'wait') return translate(plainKey[outcome.status]);
  const seconds = Math.max(1, Math.ceil(outcome.milliseconds / 1000));
  return translate(outcome.because === 'throttled' ? 'popupFillThrottled' : 'popupFillWait', seconds);
}
