import { expect, test, vi } from 'vitest';
import { welcome } from '../../src/app/welcome.ts';
import { createWorld } from './fakes.ts';

test.each([
  ['opens', {}, 1],
  ['does not open where policy has turned it off', { welcomePage: false }, 0],
  ['opens where policy says something that is no yes or no', { welcomePage: 'no' }, 1],
])('the page for a new person %s', async (_, policy, times) => {
  const world = createWorld();
  world.policy = policy;
  const open = vi.fn<() => Promise<void>>(() => Promise.resolve());
  await welcome(world.ports, open);
  expect(open).toHaveBeenCalledTimes(times);
});
