// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { CaptureAnswer } from '../../../src/messages/capture-answers.ts';
import type { Send } from '../../../src/messages/protocol.ts';
import { deliver } from '../../../src/ui/capture/deliver.ts';
import type { Delivery } from '../../../src/ui/capture/delivery.ts';

const answer: CaptureAnswer = { status: 'forgotten' };
const png = new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3)], { type: 'text/plain' });
const uri = 'otpauth://totp/a?secret=AAAAAAAAAAAAAAAA';

/** A file that says it is larger than anything that could be read. */
const sparse = Object.defineProperties(new Blob([]), {
  size: { value: 100_000_000 },
  slice: { value: () => expect.unreachable('it was read') },
});

async function send(delivery: Partial<Delivery>, isAnswered = true) {
  const sent: unknown[] = [];
  const record = (async (name: string, input: unknown) => {
    sent.push({ name, input });
    if (!isAnswered) throw new Error('nobody');
    return answer;
  }) as Send<'extension'>;
  return { captured: await deliver(record, { by: 'paste', files: [], text: '', ...delivery }), sent };
}

test.each([
  ['a text', { text: 'sveiki', by: 'drop' }, { name: 'capture-text', input: { text: 'sveiki', by: 'drop' } }, 'text'],
  ['a link, though a picture of it is there, too', { text: uri, files: [png] }, { name: 'capture-text', input: { text: uri, by: 'paste' } }, 'text'],
  ['a transfer', { text: 'otpauth-migration://offline?data=x', files: [png] }, { name: 'capture-text', input: { text: 'otpauth-migration://offline?data=x', by: 'paste' } }, 'text'],
  ['a picture, its type told by its content', { files: [png], text: 'QR', by: 'file' }, { name: 'capture-picture', input: { picture: 'data:image/png;base64,iVBORw0KGgoBAgM=', by: 'file' } }, 'picture'],
] as const)('%s is sent on', async (_, delivery, expected, from) => {
  const { captured, sent } = await send(delivery);
  expect(sent).toEqual([expected]);
  expect(captured).toEqual({ from, outcome: answer });
});

test.each([
  ['a URI of a megabyte', { text: `${uri}&issuer=${'a'.repeat(1_000_000)}` }, { status: 'refused', problem: 'too-long' }],
  ['several files', { files: [png, png] }, { status: 'several-files' }],
  ['a file of 100 MB, of which not one byte is read', { files: [sparse] }, { status: 'bad-picture', problem: 'too-large' }],
  ['a PDF', { files: [new Blob(['%PDF-1.7'])] }, { status: 'pdf' }],
  ['a file of another kind', { files: [new Blob(['MZ'])] }, { status: 'bad-picture', problem: 'not-a-picture' }],
] as const)('%s is not sent on', async (_, delivery, outcome) => {
  const { captured, sent } = await send(delivery);
  expect(sent).toEqual([]);
  expect(captured.outcome).toEqual(outcome);
});

test.each([{ text: uri }, { files: [png] }])('a background that does not answer is said to', async (delivery) => {
  expect((await send(delivery, false)).captured.outcome).toEqual({ status: 'no-answer' });
});
