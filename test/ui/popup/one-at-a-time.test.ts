import { expect, test } from 'vitest';
import { oneAtATime } from '../../../src/ui/popup/one-at-a-time.ts';

function makeTask() {
  const ends: (() => void)[] = [];
  const ask = oneAtATime(() => new Promise<void>((resolve) => ends.push(resolve)));
  return { ask, ends };
}

test('the first asking runs at once', () => {
  const { ask, ends } = makeTask();
  void ask();
  expect(ends).toHaveLength(1);
});

test('any number of askings during a run lead to one more run', async () => {
  const { ask, ends } = makeTask();
  const first = ask();
  const later = [ask(), ask(), ask()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await first;
  await Promise.resolve();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await Promise.all(later);
  expect(ends).toHaveLength(2);
});

test('an asking during a run is not answered by that run', async () => {
  const { ask, ends } = makeTask();
  const order: string[] = [];
  const first = ask().then(() => order.push('first'));
  const second = ask().then(() => order.push('second'));
  ends[0]?.();
  await first;
  expect(order).toEqual(['first']);
  ends[1]?.();
  await second;
  expect(order).toEqual(['first', 'second']);
});

test('an asking after a run runs anew', async () => {
  const { ask, ends } = makeTask();
  const first = ask();
  ends[0]?.();
  await first;
  void ask();
  expect(ends).toHaveLength(2);
});
