import type { Part, PartKind } from '../pages/page.ts';

/** A code on its way to the server. */
export interface Attempt {
  /** The code was one of ours. */
  readonly ours: boolean;
  /** When it was sent, in milliseconds since the epoch. */
  readonly sentAt: number;
  /** The page has reacted: an error that it shows from now on is about this code. */
  hasMovedOn: boolean;
}

export type Outcome = 'open' | 'accepted' | 'refused' | 'abandoned';

/** An old error that is still there after so long is the new answer. In milliseconds. */
export const patience = 3000;

/** @param hasError the page shows an error already, from a code before */
export function beginAttempt(ours: boolean, hasError: boolean, sentAt: number): Attempt {
  return { ours, sentAt, hasMovedOn: !hasError };
}

/** What a part of the page says of a code that was sent before; notes on it whether the page has reacted at all. */
export function judgeAttempt(attempt: Attempt, part: Part | undefined, now: number): Outcome {
  const form = part !== undefined && 'form' in part ? part.form : undefined;
  if (form?.hasError && !form.isBusy) return attempt.hasMovedOn || now - attempt.sentAt >= patience ? 'refused' : 'open';
  attempt.hasMovedOn = true;
  return (part && outcomes[part.kind]) ?? 'open';
}

/** Every other part may come on the way to an outcome. */
const outcomes: { readonly [Kind in PartKind]?: Outcome } = {
  done: 'accepted',
  'signed-in': 'accepted',
  'other-step': 'accepted',
  denied: 'abandoned',
  'user-name': 'abandoned',
  password: 'abandoned',
};
