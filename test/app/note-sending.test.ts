import { beforeEach, expect, test } from 'vitest';
import { usedSteps } from '../../src/app/used-steps.ts';
import { createWorld, enrolled, page, stepStart, uri, type World } from './fakes.ts';

const step = stepStart / 30_000;
const colleagues = uri.replace('GEZDGNBV', 'MFRGGZDF').replace('vards.uzvards', 'kolege');

let world: World;
let account: string;

beforeEach(async () => {
  world = createWorld();
  account = (await enrolled(world)).account.id;
});

const send = (of: string, at: number, tabId = 1) => world.handlers['code-sending']({ account: of, step: at, by: 'person' }, { ...page, tabId });

test('we send nothing in a tab behind another, however lately she was there', async () => {
  await world.handlers['person-acted']({}, page);
  const sending = { account, step, by: 'assistant' } as const;
  expect(await world.handlers['code-sending'](sending, { ...page, isInFront: false })).toEqual({ status: 'not-here' });
  expect(await world.handlers['code-sending'](sending, page)).toEqual({ status: 'go' });
});

test('an older step that she sends gives none that was used back', async () => {
  await send(account, step);
  expect(await send(account, step - 1)).toEqual({ status: 'go' });
  expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ status: 'wait', because: 'step-used' });
});

test('another account’s code of the same step is not the same code: that its own was used is told', async () => {
  const other = (await enrolled(world, colleagues)).account.id;
  await send(other, step, 2);
  await send(account, step);
  await send(other, step);
  expect(await world.handlers['code-refused']({ ours: true }, page)).toMatchObject({ reason: { kind: 'step-used' } });
});

test('of an account that is gone no step is kept', async () => {
  const other = (await enrolled(world, colleagues)).account.id;
  await send(account, step);
  world.vault.accounts = world.vault.accounts.filter(({ id }) => id === other);
  await send(other, step);
  expect(await usedSteps(world.ports.local).get()).toEqual({ [other]: step });
});
