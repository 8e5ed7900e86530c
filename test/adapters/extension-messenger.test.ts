import { beforeEach, expect, test, vi } from 'vitest';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';

const sendMessage = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

beforeEach(() => {
  sendMessage.mockReset();
});

test('a message is its name and its input, the answer its output', async () => {
  sendMessage.mockResolvedValue({ output: { status: 'done' } });
  expect(await sendFromExtension('remove', { account: 'id' })).toEqual({ status: 'done' });
  expect(sendMessage.mock.calls).toEqual([[{ name: 'remove', input: { account: 'id' } }]]);
});

test('a background that dies while it answers is asked once more', async () => {
  sendMessage.mockResolvedValueOnce(undefined).mockResolvedValueOnce({ output: { status: 'done' } });
  expect(await sendFromExtension('remove', { account: 'id' })).toEqual({ status: 'done' });
  sendMessage.mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce({ output: { status: 'done' } });
  expect(await sendFromExtension('remove', { account: 'id' })).toEqual({ status: 'done' });
});

test.each([
  ['a refusal', { refused: 'wrong-sender' }, 'remove: wrong-sender'],
  ['no answer', undefined, 'remove: no-answer'],
  ['null', null, 'remove: no-answer'],
  ['an answer of another shape', { status: 'done' }, 'remove: no-answer'],
  ['a refusal that is no word', { refused: { secret: 'x' } }, 'remove: no-answer'],
])('%s is an error that holds no contents', async (_, answer, message) => {
  sendMessage.mockResolvedValue(answer);
  await expect(sendFromExtension('remove', { account: 'id' })).rejects.toThrow(new Error(message));
});

test('a background that is not there is an error that holds no contents', async () => {
  sendMessage.mockRejectedValue(new Error('Receiving end does not exist: remove id'));
  await expect(sendFromExtension('remove', { account: 'id' })).rejects.toThrow(new Error('remove: no-answer'));
});
