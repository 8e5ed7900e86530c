import type { AccountLabel } from './account.ts';
import { judgeClock } from './clock.ts';
import { untilStep } from './code-use.ts';
import { stepAt } from './code.ts';
import { throttleLeft } from './throttle.ts';

/** The likely reason for which a server refused a code; each has a sentence in the interface. */
export type RefusalReason =
  | { readonly kind: 'clock'; readonly offsetSeconds: number }
  | { readonly kind: 'step-used'; readonly waitSeconds: number }
  | { readonly kind: 'throttled'; readonly waitSeconds: number }
  /** A newer key of the same user waits to be confirmed: the provider may know that one alone. */
  | { readonly kind: 'newer-key'; readonly account: AccountLabel }
  | { readonly kind: 'other-account' }
  | { readonly kind: 'typed' }
  | { readonly kind: 'unknown' };

/** What is remembered when a page shows an error after a code. Times are milliseconds since the Unix epoch. */
export interface Refusal {
  /** The code was one that we filled. */
  readonly ours: boolean;
  /** When the error showed, by this computer's clock. */
  readonly now: number;
  /** Server time less local time, as measured last and best after the refusal; undefined where it is not known. */
  readonly offsetMilliseconds: number | undefined;
  /** Seconds of a step of the account. */
  readonly period: number;
  /** The step of the code that was refused; undefined where it is not known. */
  readonly sentStep: number | undefined;
  /** The newest step of the account that was accepted, or sent, before that. */
  readonly lastAcceptedStep: number | undefined;
  /** When codes were refused here since the last that was accepted, by this computer's clock, without this time. */
  readonly failures: readonly number[];
  /** A pending account of the same user, kept after the one whose code was refused. */
  readonly newerKey: AccountLabel | undefined;
  /** There are further accounts for the origin. */
  readonly otherAccounts: boolean;
}

/** Servers take the steps just before and after their own (RFC 6238, section 5.2). */
const toleratedSteps = 1;

/**
 * Why a code was refused, as far as can be told from outside: servers say the same whatever the reason. What explains
 * every code comes first (the clock, a step that was spent, too many tries), then what explains this one.
 * @returns offsets and waits in whole seconds; a wait is for the next try, 0 where it may be made now
 */
export function explainRefusal(refusal: Refusal): RefusalReason {
  const { ours, now, offsetMilliseconds = 0, period, sentStep, lastAcceptedStep, failures, newerKey, otherAccounts } = refusal;
  const serverNow = now + offsetMilliseconds;
  if (isClockToBlame(refusal)) return { kind: 'clock', offsetSeconds: Math.round(offsetMilliseconds / 1000) };
  if (sentStep !== undefined && lastAcceptedStep !== undefined && sentStep <= lastAcceptedStep) {
    return { kind: 'step-used', waitSeconds: toSeconds(untilStep(lastAcceptedStep + 1, period, serverNow)) };
  }
  const throttled = throttleLeft(failures, now);
  if (throttled > 0) return { kind: 'throttled', waitSeconds: toSeconds(throttled) };
  if (!ours) return { kind: 'typed' };
  if (newerKey !== undefined) return { kind: 'newer-key', account: newerKey };
  return otherAccounts ? { kind: 'other-account' } : { kind: 'unknown' };
}

/**
 * A clock that is off explains nothing where the code was made with the correction: then its step is the server's own.
 * One too far off is always worth saying, since no code is filled until it is set.
 */
function isClockToBlame({ now, offsetMilliseconds, period, sentStep }: Refusal): boolean {
  if (offsetMilliseconds === undefined) return false;
  const judgement = judgeClock(offsetMilliseconds);
  if (judgement === 'too-far') return true;
  if (judgement === 'exact' || sentStep === undefined) return false;
  return Math.abs(stepAt(now + offsetMilliseconds, period) - sentStep) > toleratedSteps;
}

function toSeconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000);
}
