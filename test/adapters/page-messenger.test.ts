import { beforeEach, expect, test, vi } from 'vitest';
import { createPageMessenger } from '../../src/adapters/page-messenger.ts';
import { UnreachableError } from '../../src/messages/unreachable.ts';

const runtime = vi.hoisted((): { id: string | undefined; sendMessage: () => Promise<unknown> } => ({
  id: 'ours',
  sendMessage: () => Promise.resolve(),
}));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

const onInvalidated = vi.fn();
const onDress = vi.fn();
const send = createPageMessenger(onInvalidated, onDress);

/** What becomes of each message, one after the other. */
function answer(...answers: readonly (() => Promise<unknown>)[]) {
  const sendMessage = vi.fn<() => Promise<unknown>>();
  for (const give of answers) sendMessage.mockImplementationOnce(give);
  runtime.sendMessage = sendMessage;
  return sendMessage;
}

const dress = { words: {}, colorScheme: 'light', fontSize: '' };
const noted = () => Promise.resolve({ output: { status: 'noted' }, dress });
const nothing = () => Promise.resolve(undefined);
const failure = () => Promise.reject(new Error('The message channel closed: secret'));

beforeEach(() => {
  onInvalidated.mockReset();
  onDress.mockReset();
  runtime.id = 'ours';
});

test('a message is its name and its input, the answer its output', async () => {
  const sendMessage = answer(noted);
  expect(await send('clock-measured', { offset: 3 })).toEqual({ status: 'noted' });
  expect(sendMessage.mock.calls).toEqual([[{ name: 'clock-measured', input: { offset: 3 } }]]);
});

test('how the card is to look is known before the answer is', async () => {
  answer(noted);
  const order: string[] = [];
  onDress.mockImplementation(() => order.push('dress'));
  await send('person-acted', {}).then(() => order.push('answer'));
  expect(order).toEqual(['dress', 'answer']);
  expect(onDress).toHaveBeenCalledWith(dress);
});

// What the browser says of a background that ends while it answers depends on how far it had come.
test.each([
  ['fails', failure],
  ['gives no answer', nothing],
])('a background that %s is asked once more, with the same message', async (_, first) => {
  const sendMessage = answer(first, noted);
  expect(await send('person-acted', {})).toEqual({ status: 'noted' });
  expect(sendMessage.mock.calls).toEqual([[{ name: 'person-acted', input: {} }], [{ name: 'person-acted', input: {} }]]);
});

test.each([
  ['fails twice', failure, failure],
  ['gives no answer twice', nothing, nothing],
  ['fails, then gives no answer', failure, nothing],
  ['gives no answer, then fails', nothing, failure],
])('a background that %s is out of reach, and the error holds no contents', async (_, first, second) => {
  const sendMessage = answer(first, second, noted);
  await expect(send('person-acted', {})).rejects.toThrow(new UnreachableError('person-acted'));
  expect(sendMessage).toHaveBeenCalledTimes(2);
  expect(onInvalidated).not.toHaveBeenCalled();
});

test('a refusal is final', async () => {
  const sendMessage = answer(() => Promise.resolve({ refused: 'sender' }), noted);
  await expect(send('person-acted', {})).rejects.toThrow(UnreachableError);
  expect(sendMessage).toHaveBeenCalledOnce();
  expect(onDress).not.toHaveBeenCalled();
});

test('a script that has outlived its extension is told so', async () => {
  runtime.id = undefined;
  runtime.sendMessage = () => {
    throw new Error('Extension context invalidated.');
  };
  await expect(send('person-acted', {})).rejects.toThrow(UnreachableError);
  expect(onInvalidated).toHaveBeenCalledOnce();
});
