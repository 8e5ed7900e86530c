import type { Diagnosis } from '../../core/diagnose.ts';
import type { MessageKey, Translate } from '../../i18n.ts';

type Kind = Diagnosis['kind'];

/** Why, in a sentence; of the clock see {@link describeReason}. */
const reasons: Readonly<Record<Exclude<Kind, 'clock'>, MessageKey>> = {
  'step-used': 'helpStepUsed',
  throttled: 'helpThrottled',
  replaced: 'helpReplaced',
  'newer-key': 'helpNewerKey',
  deleted: 'helpDeleted',
  'wrong-account': 'helpWrongAccount',
  'never-accepted': 'helpNeverAccepted',
  typed: 'helpTyped',
  unknown: 'helpUnknown',
};

/** What she can do about it. */
const advice: Readonly<Record<Kind, MessageKey>> = {
  clock: 'helpClockDo',
  'step-used': 'helpStepUsedDo',
  throttled: 'helpThrottledDo',
  replaced: 'helpReplacedDo',
  'newer-key': 'helpNewerKeyDo',
  deleted: 'helpDeletedDo',
  'wrong-account': 'helpWrongAccountDo',
  'never-accepted': 'helpNeverAcceptedDo',
  typed: 'helpTypedDo',
  unknown: 'helpUnknownDo',
};

/** What whoever helps can do about it, said as she would say it on the telephone. */
const asks: Readonly<Record<Kind, MessageKey>> = {
  clock: 'helpClockTell',
  'step-used': 'helpWaitTell',
  throttled: 'helpWaitTell',
  replaced: 'helpDeviceTell',
  'newer-key': 'helpDeviceTell',
  deleted: 'helpDeviceTell',
  'wrong-account': 'helpWrongAccountTell',
  'never-accepted': 'helpDeviceTell',
  typed: 'helpUnknownTell',
  unknown: 'helpUnknownTell',
};

export function describeReason(diagnosis: Diagnosis, translate: Translate): string {
  return diagnosis.kind === 'clock' ? describeClock(diagnosis.offsetSeconds, translate) : translate(reasons[diagnosis.kind]);
}

/** @param now the advice to wait is one only until then */
export function describeAdvice(diagnosis: Diagnosis, now: number, translate: Translate): string {
  const isOver = 'until' in diagnosis && !isWaiting(diagnosis, now);
  return translate(isOver ? 'helpWaitOver' : advice[diagnosis.kind]);
}

export function describeAsk({ kind }: Diagnosis, translate: Translate): string {
  return translate(asks[kind]);
}

/** @param offsetSeconds server time less local time */
export function describeClock(offsetSeconds: number, translate: Translate): string {
  const seconds = Math.abs(offsetSeconds);
  // Measured by whole seconds and over the network.
  if (seconds < 2) return translate('helpClockRight');
  const span = seconds < 120 ? `${seconds}\u00a0s` : `${Math.round(seconds / 60)}\u00a0min`;
  return translate(offsetSeconds < 0 ? 'helpClockAhead' : 'helpClockBehind', span);
}

/** @returns how long there is still to wait; undefined where there is nothing to wait for, or not any more */
export function describeWait(diagnosis: Diagnosis, now: number, translate: Translate): string | undefined {
  if (!isWaiting(diagnosis, now)) return undefined;
  const seconds = Math.ceil((diagnosis.until - now) / 1000);
  return translate('helpWait', seconds < 120 ? `${seconds}\u00a0s` : `${Math.ceil(seconds / 60)}\u00a0min`);
}

/** Whether a try is of no use yet. */
export function isWaiting(diagnosis: Diagnosis, now: number): diagnosis is Extract<Diagnosis, { readonly until: number }> {
  return 'until' in diagnosis && diagnosis.until > now;
}
