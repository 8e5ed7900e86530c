// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CaptureAnswer } from '../../../src/messages/capture-answers.ts';
import type { Send } from '../../../src/messages/protocol.ts';
import type { BatchProgress } from '../../../src/ui/add/batch-progress.ts';
import { CameraPanel } from '../../../src/ui/add/camera-panel.tsx';
import type { CameraStart } from '../../../src/ui/add/camera.ts';
import { makeTranslate } from '../../i18n/catalogue.ts';
import { makeSession } from './fake-camera.ts';
import { settle } from './open-add-page.tsx';

const purpose = 'Move accounts from a phone: export the accounts in the phone’s app and show the QR code to the computer’s camera.';
const hint = 'Hold the phone up to the camera so that the whole QR code is in the picture.';

/** Shows the panel; the camera starts as the test says, and the background answers in the order given. */
async function openPanel(start: () => Promise<CameraStart>, ...answers: readonly CaptureAnswer[]) {
  let sent = 0;
  const send = (() => {
    const answer = answers[sent++];
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('capture-text: no-answer'));
  }) as Send<'extension'>;
  const onAnswer = vi.fn<(answer: CaptureAnswer | undefined) => void>();
  const camera = { start: vi.fn<() => Promise<CameraStart>>(start) };
  const Page = () => {
    const [progress, setProgress] = useState<BatchProgress>();
    return (
      <CameraPanel send={send} translate={makeTranslate('en')} onAnswer={onAnswer} camera={camera} progress={progress} onProgress={setProgress} />
    );
  };
  render(<Page />, document.body);
  await settle();
  return { camera, onAnswer };
}

async function openOn(...answers: readonly CaptureAnswer[]) {
  const device = makeSession();
  const panel = await openPanel(() => Promise.resolve({ status: 'started', session: device.session }), ...answers);
  await press();
  return { ...panel, ...device };
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  return element;
}

async function press(): Promise<void> {
  find('button').click();
  await settle();
}

function read() {
  return { words: find('[role=status]').textContent, button: find('button').textContent, hasPicture: document.querySelector('video') !== null };
}

async function hide(isHidden: boolean): Promise<void> {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
}

const off = { button: 'Turn on the camera', hasPicture: false };

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
});
afterEach(async () => {
  render(null, document.body);
  await hide(false);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the camera stays off until the button is pressed', async () => {
  const { camera } = await openPanel(() => Promise.reject(new Error('too early')));
  expect(read()).toEqual({ ...off, words: purpose });
  expect(camera.start).not.toHaveBeenCalled();
});

test('switched on, it shows its picture as a mirror does, and a second press switches it off', async () => {
  const { session } = await openOn();
  expect(read()).toEqual({ words: hint, button: 'Turn off the camera', hasPicture: true });
  expect(find('video').classList.contains('camera-mirrored')).toBe(true);
  expect(find('video').hasAttribute('controls')).toBe(false);
  await press();
  expect(read()).toEqual({ ...off, words: purpose });
  expect(session.stop).toHaveBeenCalled();
});

test('the button keeps the keyboard', async () => {
  await openPanel(() => Promise.resolve({ status: 'refused', problem: 'in-use' }));
  const button = find('button');
  button.focus();
  await press();
  expect(document.activeElement).toBe(button);
});

test.each([
  ['no-camera', 'No camera was found on this computer. Connect a camera and try again.'],
  ['refused', 'The browser does not allow the camera. Press the icon at the start of the address bar, allow the camera and try again. If that does not help, contact IT support.'],
  ['in-use', 'The camera could not be turned on. Another program may be using it: close that program and try again.'],
  ['not-supported', 'The camera can’t be used in this browser. Save the account in another way.'],
] as const)('%s has its sentence, and can be tried again', async (problem, words) => {
  const { camera } = await openPanel(() => Promise.resolve({ status: 'refused', problem }));
  await press();
  expect(read()).toEqual({ ...off, words });
  await press();
  expect(camera.start).toHaveBeenCalledTimes(2);
});

test('while the browser asks, the button does nothing', async () => {
  const { camera } = await openPanel(() => new Promise(() => undefined));
  await press();
  await press();
  expect(camera.start).toHaveBeenCalledTimes(1);
  expect(read().words).toBe('The camera is being turned on. If the browser asks, allow it.');
});

test('a camera that comes on after the panel has gone is switched off', async () => {
  const { session } = makeSession();
  const started = Promise.withResolvers<CameraStart>();
  await openPanel(() => started.promise);
  await press();
  render(null, document.body);
  started.resolve({ status: 'started', session });
  await settle();
  expect(session.stop).toHaveBeenCalled();
});

test.each([
  ['the panel goes', () => render(null, document.body)],
  ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
])('it is switched off when %s', async (_, leave) => {
  const { session } = await openOn();
  expect(session.stop).not.toHaveBeenCalled();
  leave();
  await settle();
  expect(session.stop).toHaveBeenCalled();
});

test('it is switched off when the page is out of sight for half a minute, and not for a glance elsewhere', async () => {
  const { session } = await openOn();
  await hide(true);
  await vi.advanceTimersByTimeAsync(29_000);
  await hide(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(session.stop).not.toHaveBeenCalled();
  await hide(true);
  await vi.advanceTimersByTimeAsync(30_000);
  await settle();
  expect(session.stop).toHaveBeenCalled();
  expect(read()).toEqual({ ...off, words: 'The camera is off, because the page was out of sight for a while.' });
});

test('a camera that goes away is said to have gone', async () => {
  const { lose } = await openOn();
  await lose();
  expect(read()).toEqual({ ...off, words: 'The camera is no longer available. Check that it is connected and turn it on again.' });
});

test('a foreign QR code is told of beside the picture, and an account after it ends the reading', async () => {
  const foreign: CaptureAnswer = { status: 'nothing-found', content: { kind: 'web', host: 'example.org' } };
  const kept: CaptureAnswer = { status: 'kept', account: { id: 'id', name: 'Anna', issuer: '', user: 'anna' }, source: 'camera', site: undefined };
  const { show, session, onAnswer } = await openOn(foreign, kept);
  await show('https://example.org');
  expect(read()).toEqual({ words: expect.stringContaining('example.org'), button: 'Turn off the camera', hasPicture: true });
  expect(session.stop).not.toHaveBeenCalled();
  await show('https://example.org', 'otpauth://a');
  expect(onAnswer.mock.calls).toEqual([[kept]]);
  expect(session.stop).toHaveBeenCalled();
  expect(read()).toEqual({ ...off, words: purpose });
});

test('a background that does not answer ends the reading', async () => {
  const { show, session, onAnswer } = await openOn();
  await show('otpauth://a');
  expect(onAnswer.mock.calls).toEqual([[undefined]]);
  expect(session.stop).toHaveBeenCalled();
});

test('a transfer says how far it has come, also when the camera was switched off in between', async () => {
  const part = (index: number): CaptureAnswer => ({ status: 'kept-several', entries: [], batch: { id: 7, index, size: 3 } });
  const { show, session, onAnswer } = await openOn(part(1), part(0), part(1), part(2));
  await show('one');
  expect(read().words).toBe('1 of 3 read. Show the next QR code.');
  await show('one', 'nought');
  expect(read().words).toBe('2 of 3 read. Show the next QR code.');
  expect(onAnswer).not.toHaveBeenCalled();
  await press();
  expect(onAnswer.mock.calls).toEqual([[part(0)]]);
  expect(read()).toEqual({ ...off, words: '2 of 3 read. Turn the camera on to read the other QR codes.' });
  await press();
  await show('one');
  expect(read().words).toBe('2 of 3 read. Show the next QR code.');
  await show('two');
  expect(read()).toEqual({ ...off, words: 'All QR codes have been read.' });
  expect(onAnswer).toHaveBeenLastCalledWith(part(2));
  expect(session.stop).toHaveBeenCalled();
});
