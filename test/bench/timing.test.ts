import { expect, test } from 'vitest';
import { alternate, runs } from './timing.ts';

test('what is measured and its floor take turns, and the first rounds are not counted', async () => {
  const order: string[] = [];
  const note = (name: string) => (run: number) => {
    order.push(name);
    return Promise.resolve(run);
  };
  const { values, floor } = await alternate(note('ours'), note('floor'));
  expect(order.slice(0, 4)).toEqual(['floor', 'ours', 'ours', 'floor']);
  expect(values).toHaveLength(runs);
  expect(floor).toEqual(values);
  expect(values[0]).toBeGreaterThan(0);
});
