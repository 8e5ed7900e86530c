import type { CaptureAnswer } from '../../messages/capture-answers.ts';

/** Why something that was handed over was not sent on at all. */
export type DeliveryProblem = 'pdf' | 'several-files';

/** What came of a capture: the background's answer, or why it was not asked. */
export type Outcome = CaptureAnswer | { readonly status: DeliveryProblem | 'no-answer' };

/** What takes more than a sentence. */
export type PanelOutcome = Extract<Outcome, { status: 'choose' | 'kept-several' }>;

/** What was looked at, so that a sentence can speak of it. */
export type CapturedFrom = 'page' | 'picture' | 'text';

/** An outcome with what it came of. */
export interface Captured {
  readonly outcome: Outcome;
  readonly from: CapturedFrom;
}

/** @returns whether a single account is now there, new or known */
export function hasAccount(outcome: Outcome): outcome is Extract<Outcome, { status: 'kept' | 'known' }> {
  return outcome.status === 'kept' || outcome.status === 'known';
}

export function needsPanel(outcome: Outcome): outcome is PanelOutcome {
  return outcome.status === 'choose' || outcome.status === 'kept-several';
}
