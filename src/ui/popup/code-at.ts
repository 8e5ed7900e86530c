import type { CodeRow } from '../../messages/answers.ts';

/** For how many seconds at a step's end the next code is shown, too. */
const nextCodeSeconds = 5;

export interface CodeAtMoment {
  /** Undefined where the row is older than both of its codes, as after the computer slept. */
  readonly code: string | undefined;
  /** Only in the last seconds of a step, and only where it is known. */
  readonly nextCode: string | undefined;
  /** Whole seconds until the code changes, 0 to the period. */
  readonly secondsLeft: number;
  /** When the step that is shown ends, in milliseconds since the Unix epoch. */
  readonly endsAt: number;
}

/**
 * What to show of a row at a moment. The next code takes over by itself when a step ends, so that nothing blinks while
 * newer rows are fetched.
 * @param moment milliseconds since the Unix epoch
 */
export function codeAt(row: CodeRow, moment: number): CodeAtMoment {
  const period = row.period * 1000;
  const stepsGone = moment < row.endsAt ? 0 : 1 + Math.floor((moment - row.endsAt) / period);
  const endsAt = row.endsAt + stepsGone * period;
  const secondsLeft = Math.min(row.period, Math.ceil((endsAt - moment) / 1000));
  return {
    code: [row.code, row.nextCode][stepsGone],
    nextCode: stepsGone === 0 && secondsLeft <= nextCodeSeconds ? row.nextCode : undefined,
    secondsLeft,
    endsAt,
  };
}

/**
 * @param moment milliseconds since the Unix epoch
 * @returns milliseconds until the first of the rows shows another second; at least 1, at most 1000
 */
export function millisecondsToNextSecond(rows: readonly CodeRow[], moment: number): number {
  const waits = rows.map((row) => (((row.endsAt - moment) % 1000) + 1000) % 1000 || 1000);
  return Math.max(1, Math.min(1000, ...waits));
}
