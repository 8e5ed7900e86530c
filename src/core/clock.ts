/**
 * How far this computer's clock is from the server's:
 * - `exact`: within what the measurement can tell, as `Date` counts whole seconds and answers take their time;
 * - `corrected`: not worth a word;
 * - `corrected-with-warning`: codes are right, but the person ought to set her clock;
 * - `too-far`: nothing is filled, since the clock or the measurement is not to be believed.
 *
 * In all but the last the offset is added to this computer's time. For `exact` that changes little either way: a code
 * is filled only with more seconds left than the measurement may err by.
 */
export type ClockJudgement = 'exact' | 'corrected' | 'corrected-with-warning' | 'too-far';

const measurementError = 2000;
const warnFrom = 10_000;
const tooFarBeyond = 5 * 60_000;

/** @param offsetMilliseconds server time less local time; what is no finite number is too far */
export function judgeClock(offsetMilliseconds: number): ClockJudgement {
  const distance = Math.abs(offsetMilliseconds);
  if (distance < measurementError) return 'exact';
  if (distance < warnFrom) return 'corrected';
  return distance <= tooFarBeyond ? 'corrected-with-warning' : 'too-far';
}
