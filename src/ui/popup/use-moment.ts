import { useEffect, useState } from 'preact/hooks';
import type { CodeRow } from '../../messages/answers.ts';
import { millisecondsToNextSecond } from './code-at.ts';

/**
 * Draws the component again each time that one of the rows shows another second.
 * @param now this computer's clock: milliseconds since the Unix epoch
 * @returns the moment of this drawing, by the same clock
 */
export function useMoment(now: () => number, rows: readonly CodeRow[]): number {
  const [, setTicks] = useState(0);
  const moment = now();
  useEffect(() => {
    if (rows.length === 0) return undefined;
    const timer = setTimeout(() => setTicks((ticks) => ticks + 1), millisecondsToNextSecond(rows, moment));
    return () => clearTimeout(timer);
  });
  return moment;
}
