import { expect, test } from 'vitest';
import type { CaptureAnswer } from '../../../src/messages/capture-answers.ts';
import type { Send } from '../../../src/messages/protocol.ts';
import { createCameraReading } from '../../../src/ui/add/camera-reading.ts';

const account = { id: 'id-anna', name: 'Anna', issuer: '', user: 'anna' };
const kept: CaptureAnswer = { status: 'kept', account, source: 'camera', site: undefined };

function several(name: string, index: number, size = 2, id = 7): CaptureAnswer {
  return { status: 'kept-several', entries: [{ name, result: 'kept' }], batch: { id, index, size } };
}

/** A background that answers one text after the other. */
function answering(...answers: readonly (CaptureAnswer | Error)[]) {
  const sent: unknown[] = [];
  const send = ((name: string, input: unknown) => {
    const answer = answers[sent.length] ?? new Error('nothing more was expected');
    sent.push([name, input]);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }) as Send<'extension'>;
  return { send, sent };
}

test('a text that is read picture after picture is sent once', async () => {
  const { send, sent } = answering(kept);
  const reading = createCameraReading(send, undefined);
  expect(await Promise.all([reading.take('otpauth://a'), reading.take('otpauth://a')])).toEqual([
    { answer: kept, progress: undefined, isStray: false, isOver: true },
    undefined,
  ]);
  expect(sent).toEqual([['capture-text', { text: 'otpauth://a', by: 'camera' }]]);
});

test.each<[string, CaptureAnswer | Error, boolean]>([
  ['goes on', { status: 'nothing-found', content: { kind: 'web', host: 'example.org' } }, false],
  ['goes on', { status: 'refused', problem: 'malformed' }, false],
  ['goes on', { status: 'transfer-refused', problem: 'damaged' }, false],
  ['ends', kept, true],
  ['ends', { ...kept, status: 'known' }, true],
  ['ends', { status: 'kept-several', entries: [], batch: undefined }, true],
  ['ends', { status: 'choose', capture: 'id', candidates: [] }, true],
  ['ends', { status: 'locked' }, true],
  ['ends', { status: 'not-kept' }, true],
  ['ends', new Error('capture-text: no-answer'), true],
])('it %s after %j', async (_, answer, isOver) => {
  const reading = createCameraReading(answering(answer).send, undefined);
  expect(await reading.take('text')).toEqual({ answer: answer instanceof Error ? undefined : answer, progress: undefined, isStray: !isOver, isOver });
});

test('a transfer goes on until all of its QR codes are read, and tells all that they brought', async () => {
  const reading = createCameraReading(answering(several('b', 1), several('a', 0)).send, undefined);
  expect(await reading.take('second')).toMatchObject({ isOver: false, progress: { size: 2 }, answer: several('b', 1) });
  const last = await reading.take('first');
  expect(last).toMatchObject({ isOver: true, answer: { entries: [{ name: 'a' }, { name: 'b' }] } });
  expect(last?.progress?.parts.size).toBe(2);
});

test('a transfer that was begun before is gone on with', async () => {
  const first = await createCameraReading(answering(several('a', 0)).send, undefined).take('first');
  const again = createCameraReading(answering(several('b', 1)).send, first?.progress);
  expect(await again.take('second')).toMatchObject({ isOver: true, answer: { entries: [{ name: 'a' }, { name: 'b' }] } });
});

test('a foreign QR code in the middle of a transfer loses nothing of it', async () => {
  const foreign: CaptureAnswer = { status: 'nothing-found', content: undefined };
  const reading = createCameraReading(answering(several('a', 0), foreign, several('b', 1)).send, undefined);
  await reading.take('first');
  expect((await reading.take('foreign'))?.progress?.parts.size).toBe(1);
  expect(await reading.take('second')).toMatchObject({ isOver: true });
});
