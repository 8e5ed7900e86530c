import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proofDelay, proofDelayLeft } from '../../src/core/proof-delay.ts';

test.each([
  [0, 0],
  [3, 0],
  [4, 2],
  [5, 4],
  [6, 8],
  [10, 128],
  [11, 256],
  [12, 300],
  [13, 300],
  [5000, 300],
])('after %i wrong proofs nothing is looked at for %i seconds', (count, seconds) => {
  expect(proofDelay(count)).toBe(seconds * 1000);
});

test('the delay runs down', () => {
  const wrong = { count: 6, lastAt: 1_000_000 };
  expect([0, 1000, 7999, 8000, 60_000].map((passed) => proofDelayLeft(wrong, wrong.lastAt + passed))).toEqual([8000, 7000, 1, 0, 0]);
});

test('wherever the clock is set to, what is left is never less than nothing and never more than the whole', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.integer(), fc.integer(), (count, lastAt, now) => {
      const left = proofDelayLeft({ count, lastAt }, now);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(proofDelay(count));
    }),
  );
});
