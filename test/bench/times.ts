import { median, p95 } from './statistics.ts';
import { formatTable } from './table.ts';

export const runs = 30;

/** Something timed beside its floor: the least that any extension would need for it on this machine, in the same run. */
export interface Timing {
  readonly name: string;
  /** Milliseconds of each run. */
  readonly values: readonly number[];
  readonly floorName: string;
  readonly floor: readonly number[];
  /** How many times the floor it may take, by the medians. */
  readonly goal: number;
}

export function formatTimings(timings: readonly Timing[]): string {
  const header = [`time, ${runs} runs, ms`, 'median', 'p95', 'floor', 'median', 'p95', 'ratio', 'goal'];
  return formatTable(header, timings.map(toRow));
}

function toRow({ name, values, floorName, floor, goal }: Timing): readonly string[] {
  const ratio = median(values) / median(floor);
  const numbers = [median(values), p95(values)].map((value) => value.toFixed(1));
  const floorNumbers = [median(floor), p95(floor)].map((value) => value.toFixed(1));
  return [name, ...numbers, floorName, ...floorNumbers, `${ratio.toFixed(2)}${ratio > goal ? ' !' : ''}`, `≤ ${goal}`];
}
