import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formatMigrationUri, hotp, sha512, writtenEntry } from '../core/migration-sample.ts';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium, type ChromiumTab } from './chromium.ts';
import { fakeCamera, film, setCameraPermission } from './fake-camera.ts';
import { foreignAccount } from './foreign-pages.ts';
import { forgetEverything, listKept } from './kept-accounts.ts';
import { sentence } from './popup-probe.ts';

const button = '.camera button';

let standIn: StandIn;
let folder: string;
let tabs: ChromiumTab[] = [];
beforeAll(async () => {
  standIn = await startStandIn();
  folder = await mkdtemp(join(tmpdir(), 'atslega-film-'));
});
afterAll(async () => {
  await standIn?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(async () => {
  for (const tab of tabs) if (!tab.page.isClosed()) await tab.close();
  tabs = [];
});

/** In the page: what its panel has said, and the pictures that the browser gave it, since some of it goes by quickly. */
declare const witness: { readonly said: string[]; readonly streams: MediaStream[] };

/** Opens the page that adds accounts, and switches the camera on. */
async function switchOn(browser: Chromium): Promise<ChromiumTab> {
  const tab = await browser.openTab(`${browser.extensionUrl}add.html`);
  tabs.push(tab);
  await tab.waitFor(button);
  await tab.page.evaluate(() => {
    const words = document.querySelector('.camera [role=status]');
    if (words === null) throw new Error('the panel has no words');
    Object.assign(globalThis, { witness: { said: [], streams: [] } });
    new MutationObserver(() => witness.said.push(words.textContent)).observe(words, { subtree: true, childList: true, characterData: true });
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints);
      witness.streams.push(stream);
      return stream;
    };
  });
  await tab.click(button);
  return tab;
}

async function wordsSoFar(tab: ChromiumTab): Promise<readonly string[]> {
  return await tab.page.evaluate(() => witness.said);
}

/** The states of all tracks that the page was given. */
async function tracksOf(tab: ChromiumTab): Promise<readonly string[]> {
  return await tab.page.evaluate(() => witness.streams.flatMap((stream) => stream.getTracks().map(({ readyState }) => readyState)));
}

/** Waits until the panel says this. */
async function expectWords(tab: ChromiumTab, words: string): Promise<void> {
  await tab.waitFor(`.camera [role=status]:text-is("${words}")`);
}

describe('with a camera', () => {
  let browser: Chromium;
  let path: string;
  beforeAll(async () => {
    path = join(folder, 'phone.y4m');
    await film(path, ['']);
    browser = await launchChromium({ standIn, language: 'lv', switches: fakeCamera(path) });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await setCameraPermission(browser, 'granted');
    await forgetEverything(browser);
  });

  const names = async () => (await listKept(browser)).map(({ name }) => name);

  test('an account is kept, and the camera is off again', async () => {
    const { uri, name } = foreignAccount('anna');
    await film(path, [uri]);
    const tab = await switchOn(browser);
    await tab.waitFor(`.notice:has-text("${name}")`);
    expect(await names()).toEqual([name]);
    expect(await tab.textOf(button)).toBe(sentence('lv', 'cameraStart'));
    expect(await tracksOf(tab)).toEqual(['ended']);
    expect(await tab.page.locator('video').count()).toBe(0);
  });

  test('a transfer of three QR codes, in any order, is kept whole but for what Atslēga can not do, which is named', async () => {
    const part = (index: number, ...users: readonly string[]) =>
      formatMigrationUri(users.map((user) => writtenEntry({ name: `Skola:${user}`, issuer: 'Skola', secret: Buffer.from(user.padEnd(20, '.')), ...special[user] })), { version: 1, size: 3, index, id: -77 });
    const special: Readonly<Record<string, object>> = { skaitītājs: { type: hotp }, garais: { algorithm: sha512, digits: 2 } };
    await film(path, [part(2, 'pēdējā'), part(0, 'jānis', 'skaitītājs'), part(1, 'garais')]);
    const tab = await switchOn(browser);
    await expectWords(tab, sentence('lv', 'cameraAllRead'));
    expect(await wordsSoFar(tab)).toEqual(expect.arrayContaining([sentence('lv', 'cameraProgress', 1, 3), sentence('lv', 'cameraProgress', 2, 3)]));
    expect((await names()).toSorted()).toEqual(['Skola (garais)', 'Skola (jānis)', 'Skola (pēdējā)']);
    expect(await tab.page.locator('.entry-refused .entry-name').allInnerTexts()).toEqual(['Skola (skaitītājs)']);
    expect(await tracksOf(tab)).toEqual(['ended']);
  });

  test('a foreign QR code is told of, the reading goes on, and the same button switches the camera off', async () => {
    await film(path, ['https://example.org/']);
    const tab = await switchOn(browser);
    await tab.waitFor('.camera [role=status]:has-text("example.org")');
    await tab.waitFor('video');
    expect(await tracksOf(tab)).toEqual(['live']);
    await tab.click(button);
    await expectWords(tab, sentence('lv', 'cameraPurpose'));
    expect(await tracksOf(tab)).toEqual(['ended']);
    expect(await names()).toEqual([]);
  });

  test('refused, it says how to allow it, and works once it is allowed', async () => {
    const { uri, name } = foreignAccount('anna');
    await film(path, [uri]);
    await setCameraPermission(browser, 'denied');
    const tab = await switchOn(browser);
    await expectWords(tab, sentence('lv', 'cameraRefused'));
    await setCameraPermission(browser, 'granted');
    await tab.click(button);
    await tab.waitFor(`.notice:has-text("${name}")`);
    expect(await names()).toEqual([name]);
  });
});

test('without a camera it says so', async () => {
  const browser = await launchChromium({ standIn, language: 'lv', switches: fakeCamera(undefined) });
  try {
    await setCameraPermission(browser, 'granted');
    const tab = await switchOn(browser);
    await expectWords(tab, sentence('lv', 'cameraNotFound'));
  } finally {
    await browser.close();
  }
});
