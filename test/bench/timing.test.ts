import { expect, test } from 'vitest';
import { alternate, runs } from './timing.ts';

test('a run that fails is repeated, a few times', async () => {
  let failures = 3;
  const flaky = (run: number) => (run === 5 && failures-- > 0 ? Promise.reject(new Error('busy')) : Promise.resolve(run));
  const { values } = await alternate(flaky, (run) => Promise.resolve(run));
  expect(values).toHaveLength(runs);
  await expect(alternate(() => Promise.reject(new Error('broken')), () => Promise.resolve(1))).rejects.toThrow('broken');
});

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
