import { beforeEach, expect, test } from 'vitest';
import { createWorld, enrolled, page, stepStart, type World } from './fakes.ts';

const step = stepStart / 30_000;
const minute = 60_000;

let world: World;
let account: string;

beforeEach(async () => {
  world = createWorld();
  account = (await enrolled(world)).account.id;
  await world.handlers['code-sending']({ account, step, by: 'person' }, page);
});

const statuses = () => world.vault.accounts.map(({ status }) => status);

test('a step of the provider’s own, in the document that has sent the code, says nothing yet', async () => {
  await world.handlers['page-seen']({ place: 'elsewhere', isArrival: false, isSignInSystem: true }, page);
  expect(statuses()).toEqual(['pending']);
  await world.handlers['page-seen']({ place: 'past-sign-in', isArrival: false, isSignInSystem: true }, page);
  expect(statuses()).toEqual(['confirmed']);
});

test.each<[string, number, string]>([
  ['minutes later, and is still accepted', 5 * minute, 'confirmed'],
  ['after ten minutes, and is still accepted', 10 * minute, 'confirmed'],
  ['later than that, and says nothing', 10 * minute + 1, 'pending'],
])('the outcome shows on a page of the organisation’s %s', async (_name, passed, status) => {
  world.now += passed;
  await world.handlers['page-seen']({ place: 'elsewhere', isArrival: true, isSignInSystem: false }, page);
  expect(statuses()).toEqual([status]);
});

test('an accepted code ends the wait for which earlier refusals stood', async () => {
  for (let wait = 1000; wait <= 64_000; wait *= 2) {
    await world.handlers['code-refused']({ ours: false }, page);
    world.now += wait;
  }
  await world.handlers['code-refused']({ ours: false }, page);
  world.now += 1000;
  expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ because: 'throttled', milliseconds: 127_000 });
  await world.handlers['code-sending']({ account, step: Math.floor(world.now / 30_000), by: 'person' }, page);
  await world.handlers['page-seen']({ place: 'past-sign-in', isArrival: false, isSignInSystem: true }, page);
  expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ status: 'wait', because: 'step-used' });
});
