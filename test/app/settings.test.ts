import { expect, test } from 'vitest';
import { readSettings } from '../../src/app/settings.ts';
import { createWorld, popup } from './fakes.ts';

test('what the person changes is kept, and only that', async () => {
  const world = createWorld();
  expect(await world.handlers['change-setting']({ name: 'appearance', value: 'dark' }, popup)).toEqual({ status: 'done' });
  await world.handlers['change-setting']({ name: 'send', value: false }, popup);
  const { settings } = await world.handlers.settings({}, popup);
  expect(settings).toMatchObject({ appearance: { value: 'dark' }, send: { value: false }, fill: { value: true }, textSize: { value: 'normal' } });
});

test('what policy has set, she can’t change', async () => {
  const world = createWorld();
  world.policy = { fill: false };
  expect(await world.handlers['change-setting']({ name: 'fill', value: true }, popup)).toEqual({ status: 'set-by-organisation' });
  expect((await readSettings(world.ports)).fill).toEqual({ value: false, setBy: 'organisation' });
  world.policy = {};
  expect((await readSettings(world.ports)).fill).toEqual({ value: true, setBy: 'person' });
});

test('two changes at once are both kept', async () => {
  const world = createWorld();
  await Promise.all([
    world.handlers['change-setting']({ name: 'fill', value: false }, popup),
    world.handlers['change-setting']({ name: 'textSize', value: 'largest' }, popup),
  ]);
  expect(await readSettings(world.ports)).toMatchObject({ fill: { value: false }, textSize: { value: 'largest' } });
});
