// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaptureAnswer } from '../../../src/messages/capture-answers.ts';
import { handOver } from '../hand-over.ts';
import { makeSession } from './fake-camera.ts';
import { fieldOf, openAddPage, openAddPageWith, remarkOf, settle, submit, type } from './open-add-page.tsx';

const account = { id: 'id', name: 'GitHub (janis)', issuer: 'GitHub', user: 'janis' };
const kept: CaptureAnswer = { status: 'kept', account, source: 'manual', site: undefined };
const key = 'JBSWY3DPEHPK3PXP';
const uri = `otpauth://totp/GitHub:janis?secret=${key}&issuer=GitHub`;
const [keyName, siteName, userName] = ['Key or link', 'Name of the site', 'User name (may stay empty)'];
const notice = () => document.querySelector('.notice-text')?.textContent;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('by hand', () => {
  test('what is typed is kept as a link, and the fields are emptied', async () => {
    const { sent } = await openAddPage(kept);
    await type(keyName, 'jbsw y3dp ehpk 3pxp');
    await type(siteName, 'GitHub');
    await type(userName, 'janis');
    await submit();
    const text = 'otpauth://totp/GitHub:janis?secret=jbswy3dpehpk3pxp&issuer=GitHub&algorithm=SHA1&digits=6&period=30';
    expect(sent).toEqual([{ name: 'capture-text', input: { text, by: 'manual' } }]);
    expect(notice()).toContain('“GitHub (janis)” has been saved.');
    expect([keyName, siteName, userName].map((name) => fieldOf(name).value)).toEqual(['', '', '']);
    expect(document.querySelector('[aria-invalid=true]')).toBeNull();
  });

  test('a link needs nothing else', async () => {
    const { sent } = await openAddPage(kept);
    await type(keyName, ` ${uri}`);
    expect([...document.querySelectorAll('form label')].map((label) => label.textContent)).toEqual([keyName]);
    await submit();
    expect(sent).toEqual([{ name: 'capture-text', input: { text: uri, by: 'manual' } }]);
  });

  test.each([
    ['nothing', '', '', 'Enter the key or the link.', keyName],
    ['a key without a site', key, '', '✓ The key looks right.', siteName],
    ['a key that is too short', 'JBSW', 'GitHub', 'The key is still too short: it has at least 16 characters, and you have entered 4.', keyName],
  ])('%s is not sent, and the keyboard goes where something is missing', async (_, secret, site, remark, focused) => {
    const { sent } = await openAddPage();
    await type(keyName, secret);
    await type(siteName, site);
    await submit();
    expect(sent).toEqual([]);
    expect(remarkOf(keyName)).toBe(remark);
    expect(document.activeElement).toBe(fieldOf(focused));
    expect(fieldOf(focused).getAttribute('aria-invalid')).toBe('true');
  });

  test('a second press takes the keyboard there once more', async () => {
    await openAddPage();
    await submit();
    fieldOf(userName).focus();
    await submit();
    expect(document.activeElement).toBe(fieldOf(keyName));
  });

  test('a key that is not whole yet is no error until she leaves it', async () => {
    await openAddPage();
    await type(keyName, 'JBSW');
    expect(fieldOf(keyName).getAttribute('aria-invalid')).toBe('false');
    fieldOf(keyName).dispatchEvent(new Event('blur'));
    await settle();
    expect(fieldOf(keyName).getAttribute('aria-invalid')).toBe('true');
  });

  test.each(['5', '301', '30s', ''])('a period of „%s” is refused beside its field', async (period) => {
    const { sent } = await openAddPage();
    await type(keyName, key);
    await type(siteName, 'GitHub');
    await type('Seconds of a code', period);
    await submit();
    expect(sent).toEqual([]);
    expect(remarkOf('Seconds of a code')).toBe('Enter a number from 10 to 300.');
  });

  test('what could not be kept is still there to try again', async () => {
    await openAddPage({ status: 'not-kept' });
    await type(keyName, uri);
    await submit();
    expect(notice()).toContain('The browser could not save anything');
    expect(fieldOf(keyName).value).toBe(uri);
  });
});

describe('by a picture or a text', () => {
  test('a text pasted anywhere is sent on', async () => {
    const { sent } = await openAddPage(kept);
    expect(handOver('paste', { text: uri })).toBe(true);
    await settle();
    expect(sent).toEqual([{ name: 'capture-text', input: { text: uri, by: 'paste' } }]);
    expect(notice()).toContain('has been saved');
  });

  test('a text pasted into a field stays there', async () => {
    const { sent } = await openAddPage(kept);
    expect(handOver('paste', { text: uri }, fieldOf(keyName))).toBe(false);
    await settle();
    expect(sent).toEqual([]);
  });

  test('a key pasted by itself waits in its field for the name', async () => {
    const { sent } = await openAddPage();
    handOver('paste', { text: key });
    await settle();
    expect(sent).toEqual([]);
    expect(fieldOf(keyName).value).toBe(key);
    await type(keyName, '');
    handOver('paste', { text: key });
    await settle();
    expect(fieldOf(keyName).value).toBe(key);
  });

  test('a file that is dropped never takes the page’s place, and several are not read', async () => {
    const { sent } = await openAddPage();
    const files = [new Blob(['a']), new Blob(['b'])];
    expect(handOver('dragover', { files }, fieldOf(keyName))).toBe(true);
    await settle();
    expect(document.querySelector('.drop-over')).not.toBeNull();
    // The room of the longer words is kept, or all below would move.
    expect(document.querySelector('.drop-words + .drop-room[aria-hidden=true]')?.textContent).toContain('Take a screenshot');
    expect(handOver('drop', { files })).toBe(true);
    await settle();
    expect(document.querySelector('.drop-over')).toBeNull();
    expect(document.querySelector('.drop-room')).toBeNull();
    expect(sent).toEqual([]);
    expect(notice()).toBe('Add one file at a time.');
  });

  test('a background that does not answer is said to', async () => {
    await openAddPage();
    handOver('paste', { text: uri });
    await settle();
    expect(notice()).toContain('Atslēga does not answer.');
  });
});

test('of several accounts one is chosen, and what came of it takes the place of the question', async () => {
  const { sent } = await openAddPage({ status: 'choose', capture: 'question', candidates: [account, { ...account, name: 'Darbs' }] }, kept);
  handOver('paste', { text: uri });
  await settle();
  expect(document.activeElement?.textContent).toBe('Which account should be saved?');
  const buttons = [...document.querySelectorAll<HTMLElement>('.candidate')];
  expect(buttons.map((button) => button.textContent)).toEqual(['GitHub (janis)', 'DarbsGitHub · janis']);
  buttons[1]?.focus();
  buttons[1]?.click();
  await settle();
  expect(document.activeElement?.tagName).toBe('H1');
  expect(sent[1]).toEqual({ name: 'keep-candidates', input: { capture: 'question', chosen: [1] } });
  expect(document.querySelector('.panel')).toBeNull();
  expect(notice()).toContain('has been saved');
});

test('a transfer of several QR codes says how many are still to be shown', async () => {
  const part = (index: number): CaptureAnswer => ({
    status: 'kept-several',
    entries: [{ name: `Konts ${index}`, result: 'kept' }, { name: 'Banka', result: 'hotp' }],
    batch: { id: 7, index, size: 2 },
  });
  await openAddPage(part(1), part(1), part(0));
  const progress: (string | null | undefined)[] = [];
  for (let count = 0; count < 3; count += 1) {
    handOver('paste', { text: 'otpauth-migration://offline?data=x' });
    await settle();
    progress.push(document.querySelector('.panel [role=status]')?.textContent);
  }
  const more = 'QR codes read: 1 of 2. Show the next one.';
  expect(progress).toEqual([more, more, 'All QR codes of this transfer have been read.']);
  expect([...document.querySelectorAll('.entry')].map((entry) => entry.textContent)).toEqual([
    'Konts 0The account has been saved.',
    expect.stringMatching(/^BankaThis account makes its codes from a counter/),
  ]);
});

test('a transfer may be shown to the camera in part, and in part be pasted', async () => {
  const part = (index: number): CaptureAnswer => ({
    status: 'kept-several',
    entries: [{ name: `Konts ${index}`, result: 'kept' }],
    batch: { id: 7, index, size: 3 },
  });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  const device = makeSession();
  await openAddPageWith({ start: () => Promise.resolve({ status: 'started', session: device.session }) }, part(2), part(0), part(1));
  const progress = () => document.querySelector('.panel [role=status]')?.textContent;
  const pressCamera = async () => {
    document.querySelector<HTMLElement>('.camera button')?.click();
    await settle();
  };
  handOver('paste', { text: 'otpauth-migration://offline?data=x' });
  await settle();
  expect(progress()).toBe('QR codes read: 1 of 3. Show the next one.');
  await pressCamera();
  expect(document.querySelector('.camera-words')?.textContent).toBe('1 of 3 read. Show the next QR code.');
  await device.show('nought');
  await device.show('one');
  expect(progress()).toBe('All QR codes of this transfer have been read.');
  expect([...document.querySelectorAll('.entry-name')].map((entry) => entry.textContent)).toEqual(['Konts 0', 'Konts 1', 'Konts 2']);
});
