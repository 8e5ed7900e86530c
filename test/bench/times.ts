import { median, p95 } from './statistics.ts';
import { formatTable } from './table.ts';
import { isWithinGoal, runs, type Series, type Timing } from './timing.ts';

const none = ['', '', '', '', ''] as const;

/** Times beside their floors; a ratio that misses its goal has an exclamation mark. */
export function formatTimings(timings: readonly Timing[]): string {
  const header = [`time, ${runs} runs, ms`, 'median', 'p95', 'floor', 'median', 'p95', 'ratio', 'goal'];
  return formatTable(header, timings.map(toRow));
}

function toRow({ name, values, floor, goal }: Timing): readonly string[] {
  if (floor === undefined) return [name, ...describe(values), ...none];
  const ratio = (median(values) / median(floor.values)).toFixed(2);
  const row = [name, ...describe(values), floor.name, ...describe(floor.values)];
  if (goal === undefined) return [...row, ratio, ''];
  const mark = isWithinGoal(values, floor.values, goal) ? '' : ' !';
  return [...row, `${ratio}${mark}`, `≤ ${goal.ratio}${goal.orFrame === true ? ' and a frame' : ''}`];
}

function describe(values: Series): readonly string[] {
  return [median(values), p95(values)].map((value) => value.toFixed(1));
}
