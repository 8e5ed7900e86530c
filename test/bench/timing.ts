import { median } from './statistics.ts';

export const runs = 30;

/** Rounds that are not counted: the browser compiles and caches in them. */
const warmUps = 3;

/** A busy machine may spoil a run, such as by a click that comes when the card has just moved. */
const mostFailures = 3;

/** Milliseconds of each run. */
export type Series = readonly number[];

/** Something timed beside its floor: the least that any extension would need for it on this machine, in the same run. */
export interface Timing {
  readonly name: string;
  readonly values: Series;
  /** Left out where there is nothing to compare with: then it is shown for information. */
  readonly floor?: { readonly name: string; readonly values: Series };
  readonly goal?: Goal;
}

export interface Goal {
  /** How many times the floor it may take, by the medians. */
  readonly ratio: number;
  /** It may have to wait for the next frame of the screen besides. */
  readonly orFrame?: boolean;
}

const frame = 1000 / 60;

export function isWithinGoal(values: Series, floor: Series, { ratio, orFrame = false }: Goal): boolean {
  return median(values) <= median(floor) * ratio + (orFrame ? frame : 0);
}

/**
 * Measures both by turns, each first in every other round, so that whatever else the machine does meets both alike.
 * @param measure gives milliseconds
 */
export async function alternate(
  measure: (run: number) => Promise<number>,
  measureFloor: (run: number) => Promise<number>,
): Promise<{ readonly values: Series; readonly floor: Series }> {
  const pairs: { readonly value: number; readonly floor: number }[] = [];
  let failuresLeft = mostFailures;
  while (pairs.length < warmUps + runs) {
    const run = pairs.length;
    try {
      const before = run % 2 === 0 ? await measureFloor(run) : undefined;
      const value = await measure(run);
      pairs.push({ value, floor: before ?? (await measureFloor(run)) });
    } catch (error) {
      if (failuresLeft === 0) throw error;
      failuresLeft -= 1;
      process.stderr.write(`A run came to nothing and is repeated: ${String(error)}\n`);
    }
  }
  const counted = pairs.slice(warmUps);
  return { values: counted.map(({ value }) => value), floor: counted.map((pair) => pair.floor) };
}
