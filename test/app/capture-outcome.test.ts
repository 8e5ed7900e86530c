import { expect, test } from 'vitest';
import { noteOutcome } from '../../src/app/capture-outcome.ts';
import type { CaptureAnswer } from '../../src/messages/capture-answers.ts';
import { createWorld, popup, type World } from './fakes.ts';

const forbidden: CaptureAnswer = { status: 'forbidden' };

function ask(world: World, wait = false) {
  return world.handlers['capture-outcome']({ wait }, popup);
}

test('without a click in a menu there is no outcome, and none to wait for', async () => {
  const world = createWorld();
  expect(await ask(world)).toEqual({ status: 'none' });
  expect(await ask(world, true)).toEqual({ status: 'none' });
});

test('an outcome is told once', async () => {
  const world = createWorld();
  await noteOutcome(world.ports, 'image', async () => forbidden);
  expect(await ask(world)).toEqual({ status: 'done', target: 'image', answer: forbidden });
  expect(await ask(world)).toEqual({ status: 'none' });
});

test('the last of two clicks counts', async () => {
  const world = createWorld();
  await noteOutcome(world.ports, 'image', async () => forbidden);
  await noteOutcome(world.ports, 'selection', async () => ({ status: 'sources-disagree' }));
  expect(await ask(world)).toEqual({ status: 'done', target: 'selection', answer: { status: 'sources-disagree' } });
});

test.each([
  [60_000, { status: 'done', target: 'image', answer: forbidden }],
  [60_001, { status: 'none' }],
])('after %d ms it is still told or forgotten', async (milliseconds, expected) => {
  const world = createWorld();
  await noteOutcome(world.ports, 'image', async () => forbidden);
  world.now += milliseconds;
  expect(await ask(world)).toEqual(expected);
});

test('while the work lasts, whoever asks is told so, and whoever waits gets the outcome', async () => {
  const world = createWorld();
  const { promise: work, resolve: finish } = Promise.withResolvers<CaptureAnswer>();
  const { promise: begun, resolve: noteBegin } = Promise.withResolvers<void>();
  const noted = noteOutcome(world.ports, 'image', () => {
    noteBegin();
    return work;
  });
  await begun;
  expect(await ask(world)).toEqual({ status: 'working' });
  const outcome = ask(world, true);
  finish(forbidden);
  await noted;
  expect(await outcome).toEqual({ status: 'done', target: 'image', answer: forbidden });
});

test('work that died is told as lost, once', async () => {
  const world = createWorld();
  await expect(noteOutcome(world.ports, 'image', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await ask(world)).toEqual({ status: 'working' });
  expect(await ask(world, true)).toEqual({ status: 'lost' });
  expect(await ask(world, true)).toEqual({ status: 'none' });
});
