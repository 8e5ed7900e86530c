import { millisecondsLeft, stepAt } from './code.ts';

export type CodeUse =
  /** `milliseconds`: how long the step lasts still. */
  | { readonly use: 'now'; readonly step: number; readonly milliseconds: number }
  /** `milliseconds`: whole, so that a timer of that length never wakes too early. */
  | { readonly use: 'wait'; readonly milliseconds: number; readonly because: 'step-used' | 'step-ending' };

/** A server takes the step after its own (RFC 6238, section 5.2), and one more where it has learnt a drift. */
const stepsAhead = 2;

/**
 * The newest step that a server can have taken. One further ahead was made by a clock that was wrong, was refused, and
 * must not hold back what comes now.
 * @param step the server's present one
 */
export function credibleStep(lastUsedStep: number | undefined, step: number): number | undefined {
  return lastUsedStep !== undefined && lastUsedStep > step + stepsAhead ? undefined : lastUsedStep;
}

/**
 * Whether the code of this moment may be used, or how long to wait for one that may. A server takes a step once and
 * none older (RFC 6238, section 5.2).
 * @param period seconds of a step
 * @param serverNow milliseconds since the Unix epoch by the server's clock
 * @param lastUsedStep the newest step whose code was sent for this account
 * @param sparesMilliseconds a code with less time left than this is not worth filling
 */
export function codeUse({
  period,
  serverNow,
  lastUsedStep,
  sparesMilliseconds,
}: {
  readonly period: number;
  readonly serverNow: number;
  readonly lastUsedStep: number | undefined;
  readonly sparesMilliseconds: number;
}): CodeUse {
  const step = stepAt(serverNow, period);
  const usedStep = credibleStep(lastUsedStep, step);
  if (usedStep !== undefined && step <= usedStep) {
    return { use: 'wait', milliseconds: untilStep(usedStep + 1, period, serverNow), because: 'step-used' };
  }
  const milliseconds = millisecondsLeft(serverNow, period);
  if (milliseconds < sparesMilliseconds) {
    return { use: 'wait', milliseconds: Math.ceil(milliseconds), because: 'step-ending' };
  }
  return { use: 'now', step, milliseconds };
}

/**
 * How long until a step begins.
 * @returns whole milliseconds, 0 where it has begun
 */
export function untilStep(step: number, period: number, serverNow: number): number {
  return Math.max(0, Math.ceil(step * period * 1000 - serverNow));
}
