// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Output } from '../../src/messages/protocol.ts';
import { code, startScene, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  scene.stop();
  vi.useRealTimers();
});

const sendings = () => scene.inputs('code-sending');

/** What may have become of the page since the code was filled, which nobody has told the assistant yet. */
const changes: readonly [string, () => unknown][] = [
  ['shows an error', () => scene.change(scene.codePart({ hasError: true }))],
  ['is busy', () => scene.change(scene.codePart({ isBusy: true }))],
  ['asks in another field', () => scene.change(scene.codePart({ input: document.createElement('input') }))],
  ['asks for something else', () => scene.change({ kind: 'password', user: undefined })],
  ['asks for nothing', () => scene.change(undefined)],
  ['is hidden', () => scene.setVisible(false)],
  ['holds another value', () => (scene.form.input.value = '999999')],
  ['has shown an error, and no longer does', async () => [await scene.settle(scene.codePart({ hasError: true }), 0), await scene.settle(scene.codePart(), 0)]],
];

test.each(changes)('a filled code is not sent where the page %s', async (_name, change) => {
  scene = await startScene((s) => s.codePart(), { milliseconds: 100 });
  expect(scene.form.input.value).toBe('100001');
  await change();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sendings()).toEqual([]);
  expect(scene.pressed).toEqual([]);
});

test.each(changes)('nor where it does while the background is being told', async (_name, change) => {
  const told = Promise.withResolvers<Output<'code-sending'>>();
  scene = await startScene((s) => s.codePart(), { answers: { 'code-sending': () => told.promise } });
  expect(sendings()).toHaveLength(1);
  await change();
  told.resolve({ status: 'go' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(scene.pressed).toEqual([]);
});

test('a code whose step is over is not sent', async () => {
  scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => code(1, { milliseconds: 400 }) }, milliseconds: 100 });
  scene.answers['code-wanted'] = () => ({ status: 'not-here' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(sendings()).toEqual([]);
  expect(scene.pressed).toEqual([]);
});

test('nothing is promised to be sent after an error', async () => {
  scene = await startScene((s) => s.codePart({ hasError: true }), { milliseconds: 100 });
  expect(scene.card?.kind).toBe('filled-press');
});
