import { beforeEach, expect, test, vi } from 'vitest';
import { policy } from '../../src/adapters/policy.ts';

const get = vi.hoisted(() => vi.fn<(keys: null) => Promise<unknown>>());
vi.mock('../../src/adapters/browser.ts', () => ({ browser: { storage: { managed: { get } } } }));

beforeEach(() => void get.mockReset());

test('what the administrator has set is given as it is', async () => {
  get.mockResolvedValue({ fill: false });
  expect(await policy.read()).toEqual({ fill: false });
});

test('where Firefox says that there is none, nothing is set', async () => {
  get.mockRejectedValue(new Error('Managed storage manifest not found'));
  expect(await policy.read()).toEqual({});
});

test.each([new Error('An unexpected error occurred'), new Error('Managed storage manifest not found in time'), 'Managed storage manifest not found', undefined])(
  'where the browser fails by %s, nobody says that nothing is set',
  async (error) => {
    get.mockRejectedValue(error);
    await expect(policy.read()).rejects.toBe(error);
  },
);
