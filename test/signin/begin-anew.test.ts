import { expect, test } from 'vitest';
import { beginAnew } from '../../src/signin/begin-anew.ts';

test('a run ends the one before it in the same document, and no other', () => {
  const [first, second] = [beginAnew(), beginAnew()];
  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
  const third = beginAnew();
  expect([second.signal.aborted, third.signal.aborted]).toEqual([true, false]);
  third.abort();
});
