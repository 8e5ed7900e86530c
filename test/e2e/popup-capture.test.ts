import { describe, expect, test } from 'vitest';
import type { ChromiumTab } from './chromium.ts';
import { foreignAccount, shown, type ForeignAccount } from './foreign-pages.ts';
import { deskOf, listKept } from './kept-accounts.ts';
import { codesOfNow, pressRead, readButton, sentence, waitForNames } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';
import { waitUntil } from './wait-until.ts';

const stage = usePopupStage('lv');

/** Reads the page, whose only account must then be there. */
async function keepFrom(tab: ChromiumTab, { name, secret }: ForeignAccount) {
  const popup = await stage.openPopup(tab);
  const text = await pressRead(popup);
  const [account] = await waitForNames(popup, [name]);
  return { text, isPending: account?.isPending, isRightCode: codesOfNow(secret).includes(account?.code ?? '') };
}

function kept({ name }: ForeignAccount) {
  return { text: sentence('lv', 'captureKept', name), isPending: false, isRightCode: true };
}

/** Reads the page and keeps nothing. @returns the sentence that says why */
async function readInVain(tab: ChromiumTab): Promise<string> {
  const popup = await stage.openPopup(tab);
  const text = await pressRead(popup);
  await waitForNames(popup, []);
  return text;
}

async function setZoom(tab: ChromiumTab, factor: number): Promise<void> {
  const desk = await deskOf(stage.browser);
  await tab.bringToFront();
  await desk.evaluate(`chrome.tabs.query({ active: true }).then(([tab]) => chrome.tabs.setZoom(tab.id, ${factor}))`);
  const isZoomed = async () => (await tab.page.evaluate('devicePixelRatio')) === factor || undefined;
  await waitUntil(isZoomed, () => `a zoom of ${factor}`);
}

describe('a page of any other site gives its account away when it has', () => {
  /** Out of sight, so that no screenshot can help. */
  const below = (html: string) => `<div style="height:3000px"></div>${html}`;
  const kinds = [
    { what: 'a link to the otpauth URI', show: (uri: string) => `<a href="${uri.replaceAll('&', '&amp;')}">Atvērt lietotnē</a>` },
    { what: 'an image in a data URL, not in sight', show: (uri: string) => below(shown.image(uri)) },
    { what: 'an image of another origin, which only the screenshot shows', show: shown.foreignImage },
    { what: 'a canvas, not in sight', show: (uri: string) => below(shown.canvas(uri)) },
    { what: 'a drawing, not in sight', show: (uri: string) => below(shown.drawing(uri)) },
    { what: 'a drawing in an open shadow root, not in sight', show: (uri: string) => below(shown.drawingInShadow(uri)) },
    { what: 'a background of the style sheet', show: shown.background },
    { what: 'a light drawing on a dark page, not in sight', show: (uri: string) => `<style>body{background:#181818}</style>${below(shown.invertedDrawing(uri))}` },
    { what: 'a background that is inverted', show: (uri: string) => `<style>body{background:#000}</style>${shown.invertedBackground(uri)}` },
  ];
  test.for(kinds)('$what', async ({ what, show }) => {
    const account = foreignAccount(what.replaceAll(/[^a-z]/g, ''));
    expect(await keepFrom(await stage.open(show(account.uri)), account)).toEqual(kept(account));
  });

  describe.each([0.5, 2])('zoomed by %d', (factor) => {
    test.for(['foreignImage', 'background', 'drawing'] as const)('%s', async (kind) => {
      const account = foreignAccount(kind);
      const tab = await stage.open(`<p>Pirms</p>${shown[kind](account.uri)}`);
      await setZoom(tab, factor);
      expect(await keepFrom(tab, account)).toEqual(kept(account));
      await setZoom(tab, 1);
    });
  });
});

describe('nothing is kept, and one sentence says why, where a page has', () => {
  const [first, second] = [foreignAccount('viens'), foreignAccount('divi')];
  const wrong = (parameters: string) => shown.image(`otpauth://totp/Veikals:viens?${parameters}`);
  const good = first.secret;
  const kinds = [
    { what: 'none', body: '<h1>Sveiki!</h1>', expected: sentence('lv', 'captureNothing') },
    { what: 'a counter (HOTP)', body: shown.image(first.uri.replace('totp', 'hotp')), expected: sentence('lv', 'captureProblemHotp') },
    { what: 'a link to a counter', body: `<a href="otpauth://hotp/Veikals:viens?secret=${good}&amp;counter=1">QR</a>`, expected: sentence('lv', 'captureProblemHotp') },
    { what: 'a secret that is no base32', body: wrong('secret=0189!&issuer=Veikals'), expected: sentence('lv', 'captureProblemSecretNotBase32') },
    { what: 'no secret', body: wrong('issuer=Veikals'), expected: sentence('lv', 'captureProblemSecretMissing') },
    { what: 'forty digits', body: wrong(`secret=${good}&digits=40`), expected: sentence('lv', 'captureProblemDigitsOutOfRange') },
    { what: 'a period of nothing', body: wrong(`secret=${good}&period=0`), expected: sentence('lv', 'captureProblemPeriodOutOfRange') },
    { what: 'two secrets in one URI', body: wrong(`secret=${good}&secret=${second.secret}`), expected: sentence('lv', 'captureProblemParameterTwice') },
    {
      what: 'the same user with two secrets',
      body: shown.image(first.uri) + shown.image(first.uri.replace(first.secret, second.secret)),
      expected: sentence('lv', 'captureDisagree'),
    },
  ];
  test.for(kinds)('$what', async ({ body, expected }) => {
    expect(await readInVain(await stage.open(body))).toBe(expected);
  });

  test('a QR code that is a web address, which is shown and not opened', async () => {
    const address = `https://trap.example/${'a'.repeat(80)}`;
    const asked: string[] = [];
    stage.browser.context().on('request', (request) => asked.push(request.url()));
    const tab = await stage.open(shown.foreignImage(address));
    const pages = stage.browser.context().pages().length;
    expect(await readInVain(tab)).toBe(`${sentence('lv', 'captureQrLeads', 'trap.example')} ${sentence('lv', 'captureQrDo')}`);
    expect(stage.browser.context().pages()).toHaveLength(pages + 1);
    expect(asked).not.toEqual([]);
    expect(asked.filter((url) => url.startsWith('https://trap.example/'))).toEqual([]);
  });

  test('only a page of the browser itself to look at', async () => {
    const tab = stage.closeLater(await stage.browser.openTab('chrome://version/'));
    expect(await readInVain(tab)).toBe(sentence('lv', 'captureForbidden', sentence('lv', 'captureOtherwise')));
  });

  test('been looked at without the click on the extension that allows it', async () => {
    const tab = await stage.open(shown.image(first.uri));
    const desk = await deskOf(stage.browser);
    await tab.bringToFront();
    const opened = stage.browser.context().waitForEvent('page');
    await desk.evaluate(`chrome.windows.create({ url: '${stage.browser.extensionUrl}popup.html', focused: true })`);
    const page = await opened;
    try {
      await page.locator(readButton).click();
      expect(await page.locator('.notice-text').innerText()).toBe(sentence('lv', 'captureForbidden', sentence('lv', 'captureOtherwise')));
      expect(await page.locator('.account').count()).toBe(0);
    } finally {
      await page.close();
    }
  });
});

describe('of several accounts in view the person keeps what she chooses, where they are', () => {
  const [first, second] = [foreignAccount('viens'), foreignAccount('divi')];
  const kinds = [
    { what: 'images', body: shown.image(first.uri) + shown.image(second.uri) },
    { what: 'pictures that only the screenshot shows', body: shown.foreignImage(first.uri) + shown.foreignImage(second.uri) },
    { what: 'backgrounds', body: shown.background(first.uri) + shown.background(second.uri) },
  ];
  test.for(kinds)('$what', async ({ body }) => {
    const popup = await stage.openPopup(await stage.open(body));
    await popup.click(readButton);
    await popup.waitFor('.candidate');
    expect(await popup.page.locator('.candidate').allInnerTexts()).toEqual([first.name, second.name]);
    expect(await listKept(stage.browser)).toEqual([]);
    await popup.page.getByRole('button', { name: second.name }).click();
    await waitForNames(popup, [second.name]);
  });

  test('all of them, by the keyboard alone', async () => {
    const popup = await stage.openPopup(await stage.open(shown.image(first.uri) + shown.image(second.uri)));
    await popup.click(readButton);
    await popup.waitFor('.panel-title:focus');
    for (let presses = 0; presses < 3; presses += 1) await popup.press('Tab');
    await popup.press('Enter');
    await popup.waitFor('.entry-kept');
    await popup.press('Escape');
    expect(await waitForNames(popup, [first.name, second.name])).toHaveLength(2);
  });

  test('none of them', async () => {
    const popup = await stage.openPopup(await stage.open(shown.image(first.uri) + shown.image(second.uri)));
    await popup.click(readButton);
    await popup.waitFor('.candidate');
    await popup.press('Escape');
    await popup.waitFor(readButton);
    expect(await listKept(stage.browser)).toEqual([]);
  });
});

test('a document where no script may run is seen on the screenshot', async () => {
  const account = foreignAccount('bez-skripta');
  const tab = stage.closeLater(await stage.browser.openTab(`data:text/html,${encodeURIComponent(shown.image(account.uri))}`));
  expect(await keepFrom(tab, account)).toEqual(kept(account));
});

test('what an otpauth URI names as its picture is never fetched', async () => {
  const account = foreignAccount('ar-bildi');
  const asked: string[] = [];
  stage.browser.context().on('request', (request) => asked.push(request.url()));
  const tab = await stage.open(shown.image(`${account.uri}&image=${encodeURIComponent('https://trap.example/logo.png')}`));
  expect(await keepFrom(tab, account)).toEqual(kept(account));
  expect(asked).not.toEqual([]);
  expect(asked.filter((url) => url.includes('trap.example'))).toEqual([]);
});

test('the same code read twice is one account', async () => {
  const account = foreignAccount('divreiz');
  const tab = await stage.open(shown.drawing(account.uri));
  expect(await keepFrom(tab, account)).toEqual(kept(account));
  const popup = await stage.openPopup(tab);
  expect(await pressRead(popup)).toBe(sentence('lv', 'captureKnown', account.name));
  await waitForNames(popup, [account.name]);
});
