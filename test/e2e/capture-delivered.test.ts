import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { qrImage } from '../sso/provider/qr-picture.ts';
import type { ChromiumTab } from './chromium.ts';
import { foreignAccount } from './foreign-pages.ts';
import { convert, copy, drop, openAddPage } from './hand-over.ts';
import { listKept } from './kept-accounts.ts';
import { animatedGif, bytesOf, hugePng, pngFile, svgFile, unsizedSvgFile, type PictureFile } from './picture-files.ts';
import { codesOfNow, sentence, waitForNames } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';

const stage = usePopupStage('lv');
const account = foreignAccount('pircejs');
const other = foreignAccount('cits');

const openAdd = async () => stage.closeLater(await openAddPage(stage.browser));

/** The account and no other is kept, and gives right codes. */
async function expectKept(tab: ChromiumTab, { name, secret } = account): Promise<void> {
  expect(await tab.textOf('.notice-text')).toBe(sentence('lv', 'captureKeptHere', name));
  const rows = await listKept(stage.browser);
  expect(rows.map((row) => row.name)).toEqual([name]);
  expect(codesOfNow(secret)).toContain(rows[0]?.code);
}

async function chooseFile(tab: ChromiumTab, file: PictureFile | string): Promise<void> {
  await tab.page.locator('input[type=file]').setInputFiles(file);
}

describe('what a person hands over is kept:', () => {
  const pasted = [
    { what: 'a copied link', it: account.uri },
    { what: 'a copied picture', it: pngFile(account.uri) },
  ];
  test.for(pasted)('$what, pasted into the page for adding', async ({ it }) => {
    await copy(await stage.open(''), stage.browser.context(), it);
    const add = await openAdd();
    await add.press('Control+V');
    await expectKept(add);
  });

  test('a copied picture, pasted into the popup', async () => {
    const tab = await stage.open('');
    await copy(tab, stage.browser.context(), pngFile(account.uri));
    const popup = await stage.openPopup(tab);
    await popup.waitFor('main');
    await popup.press('Control+V');
    await expectKept(popup);
    expect(await waitForNames(popup, [account.name])).toHaveLength(1);
  });

  test('a picture, dropped onto the popup', async () => {
    const popup = await stage.openPopup(await stage.open(''));
    await popup.waitFor('main');
    await drop(popup, { files: [pngFile(account.uri)] });
    await expectKept(popup);
  });

  test('a link and a picture, dropped onto the page for adding', async () => {
    const add = await openAdd();
    await drop(add, { text: account.uri });
    await expectKept(add);
    await drop(add, { files: [pngFile(account.uri)] });
    await add.page.getByText(sentence('lv', 'captureKnown', account.name)).waitFor();
  });

  test.for(['image/jpeg', 'image/webp'] as const)('a file, %s', async (mimeType) => {
    const add = await openAdd();
    await chooseFile(add, { name: 'attels', mimeType, buffer: bytesOf(await convert(add, qrImage(account.uri), mimeType)) });
    await expectKept(add);
  });

  const files = [
    { what: 'PNG', file: pngFile(account.uri) },
    { what: 'PNG that calls itself something else', file: { ...pngFile(account.uri), name: 'a.pdf', mimeType: 'application/pdf' } },
    { what: 'SVG', file: svgFile(account.uri) },
    { what: 'SVG without a size of its own', file: unsizedSvgFile(account.uri) },
    { what: 'animated GIF, of which the first picture counts', file: animatedGif([account.uri, other.uri]) },
  ];
  test.for(files)('a file, $what', async ({ file }) => {
    const add = await openAdd();
    await chooseFile(add, file);
    await expectKept(add);
  });

  test('what she typed, by the keyboard alone', async () => {
    const add = await openAdd();
    const field = (key: 'addKey' | 'addIssuer' | 'addUser' | 'addPeriod') => add.page.getByLabel(sentence('lv', key), { exact: true });
    await add.press('Tab');
    await add.press('Tab');
    await add.press('Tab');
    await add.page.keyboard.type(account.secret.toLowerCase().replaceAll(/.{4}/g, '$& '));
    expect(await field('addKey').evaluate((input) => input === document.activeElement)).toBe(true);
    await add.press('Tab');
    await add.page.keyboard.type('Veikals');
    await add.press('Tab');
    await add.page.keyboard.type('pircejs');
    await add.press('Enter');
    await expectKept(add);
    expect(await Promise.all([field('addKey'), field('addIssuer'), field('addUser')].map((input) => input.inputValue()))).toEqual(['', '', '']);
  });

  test('a key pasted by itself, once it has a name', async () => {
    await copy(await stage.open(''), stage.browser.context(), account.secret);
    const add = await openAdd();
    await add.press('Control+V');
    await expect.poll(() => add.page.getByLabel(sentence('lv', 'addKey')).inputValue()).toBe(account.secret);
    await add.click('[type=submit]');
    expect(await add.page.locator('.field-wrong').allInnerTexts()).toEqual([sentence('lv', 'addIssuerMissing')]);
    await add.page.keyboard.type('Veikals (pircejs)');
    await add.press('Enter');
    await expectKept(add);
  });

  test('the ones that she chooses of several in a picture', async () => {
    const popup = await stage.openPopup(await stage.open(''));
    await popup.waitFor('main');
    const both = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><image href="${qrImage(account.uri)}" width="265" height="265"/><image x="300" href="${qrImage(other.uri)}" width="265" height="265"/></svg>`,
    );
    await drop(popup, { files: [{ name: 'abi.svg', mimeType: 'image/svg+xml', buffer: both }] });
    await popup.page.getByRole('button', { name: other.name }).click();
    await expectKept(popup, other);
  });
});

describe('nothing changes, and one sentence says why, when she hands over', () => {
  const problem = (key: Parameters<typeof sentence>[1]) => sentence('lv', key);
  const calls = '<image href="https://trap.example/qr.png" width="265" height="265"/><script>fetch("https://trap.example/")</script>';
  const levels = Array.from({ length: 7 }, (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`);
  const repeated = `<defs><rect id="a0" width="1" height="1"/>${levels.join('')}</defs><use href="#a7"/>`;
  const corrupt = pngFile(account.uri).buffer.fill(0x55, 60);
  const files: readonly { what: string; file: PictureFile; expected: string }[] = [
    { what: 'a picture that is broken', file: { name: 'a.png', mimeType: 'image/png', buffer: corrupt }, expected: problem('captureNotAPicture') },
    { what: 'a picture of 30,000 by 30,000 pixels', file: hugePng(), expected: problem('captureTooManyPixels') },
    { what: 'a program', file: { name: 'qr.png', mimeType: 'image/png', buffer: Buffer.from('MZ\0\0') }, expected: problem('captureNotAPicture') },
    { what: 'a PDF', file: { name: 'qr.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }, expected: problem('capturePdf') },
    { what: 'a drawing that is none', file: { ...svgFile(undefined), buffer: Buffer.from('<svg><') }, expected: problem('captureNotAPicture') },
    { what: 'a drawing that repeats itself ten million times', file: svgFile(undefined, repeated), expected: problem('captureNotAPicture') },
    { what: 'a drawing whose QR code is elsewhere', file: svgFile(undefined, calls), expected: problem('captureNothingInPicture') },
    { what: 'a counter (HOTP)', file: pngFile(account.uri.replace('totp', 'hotp')), expected: problem('captureProblemHotp') },
    { what: 'a QR code that leads elsewhere', file: pngFile('https://trap.example/a'), expected: `${sentence('lv', 'captureQrLeads', 'trap.example')} ${sentence('lv', 'captureQrDo')}` },
  ];
  test.for(files)('$what', async ({ file, expected }) => {
    await expectNothing((add) => drop(add, { files: [file] }), expected);
  });

  const texts = [
    { what: 'a text that is no key', text: 'sveiki', expected: problem('captureNothingInText') },
    { what: 'a link of a megabyte', text: `${account.uri}&issuer=${'a'.repeat(1_000_000)}`, expected: problem('captureProblemTooLong') },
    { what: 'a link of a counter (HOTP)', text: account.uri.replace('totp', 'hotp'), expected: problem('captureProblemHotp') },
  ];
  test.for(texts)('$what', async ({ text, expected }) => {
    await expectNothing((add) => drop(add, { text }), expected);
  });

  test('several files at once', async () => {
    await expectNothing((add) => drop(add, { files: [pngFile(account.uri), pngFile(other.uri)] }), problem('captureOneFile'));
  });

  test('a file of 100 MB, which is not read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atslega-files-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, 'liels.png');
    await writeFile(path, pngFile(account.uri).buffer);
    await truncate(path, 100_000_000);
    await expectNothing((add) => chooseFile(add, path), problem('capturePictureTooLarge'));
  });

  /** With an account already there, whose bytes must stay as they are. */
  async function expectNothing(handOver: (add: ChromiumTab) => Promise<void>, expected: string): Promise<void> {
    const asked: string[] = [];
    stage.browser.context().on('request', (request) => asked.push(request.url()));
    const add = await openAdd();
    await drop(add, { text: other.uri });
    await add.page.getByText(sentence('lv', 'captureKeptHere', other.name)).waitFor();
    const before = await stage.browser.readStorage('local');
    await handOver(add);
    await add.page.getByText(expected).waitFor();
    expect(await add.page.locator('.notice-text').allInnerTexts()).toEqual([expected]);
    expect(await stage.browser.readStorage('local')).toEqual(before);
    expect(asked).not.toEqual([]);
    expect(asked.filter((url) => url.includes('trap.example'))).toEqual([]);
  }
});

test('a drawing with a script and a picture from elsewhere is read for what it shows itself', async () => {
  const asked: string[] = [];
  stage.browser.context().on('request', (request) => asked.push(request.url()));
  const add = await openAdd();
  const inside = '<image href="https://trap.example/qr.png" width="1" height="1"/><script>document.documentElement.remove()</script>';
  await chooseFile(add, svgFile(account.uri, inside));
  await expectKept(add);
  expect(asked).not.toEqual([]);
  expect(asked.filter((url) => url.includes('trap.example'))).toEqual([]);
});

test('the popup leads to the page for adding', async () => {
  const popup = await stage.openPopup(await stage.open(''));
  const opened = stage.browser.context().waitForEvent('page');
  // The popup closes under the click.
  await popup.page.getByRole('link', { name: sentence('lv', 'captureOtherwise') }).click().catch(() => undefined);
  const page = await opened;
  await page.getByRole('heading', { name: sentence('lv', 'addHeading') }).waitFor();
  expect(await page.title()).toBe(sentence('lv', 'addTitle'));
  await page.close();
});
