import { useEffect, useState } from 'preact/hooks';

const second = 1_000;

/**
 * Counts down to a moment.
 * @param now this computer's clock, in milliseconds
 * @returns whole seconds that are left, and what begins to count so many milliseconds
 */
export function useCountdown(now: () => number, milliseconds: number): readonly [number, (milliseconds: number) => void] {
  const [until, setUntil] = useState(() => now() + milliseconds);
  const [, setTicks] = useState(0);
  const left = Math.max(0, until - now());
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => setTicks((ticks) => ticks + 1), left % second || second);
    return () => clearTimeout(timer);
  });
  return [Math.ceil(left / second), (more) => setUntil(now() + more)];
}
