import { expect, test } from 'vitest';
import { qrImage } from '../sso/provider/qr-picture.ts';
import { foreignAccount, shown, type ForeignAccount } from './foreign-pages.ts';
import { sso } from './journey.ts';
import { clickInMenu, hasMenuEntry, renewMenus, type ClickInfo } from './menu-click.ts';
import { codesOfNow, sentence, waitForNames } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';
import type { ChromiumTab } from './chromium.ts';

const stage = usePopupStage('lv');

async function click(tab: ChromiumTab, info: ClickInfo): Promise<ChromiumTab> {
  return stage.closeLater(await clickInMenu(stage.browser, tab, info));
}

/** @returns the click on the first image of the page */
async function onImage(tab: ChromiumTab): Promise<ClickInfo> {
  return { menuItemId: 'image', mediaType: 'image', srcUrl: await tab.page.locator('img').first().evaluate((image: HTMLImageElement) => image.currentSrc) };
}

function onText(text: string): ClickInfo {
  // Chromium makes one line of it.
  return { menuItemId: 'selection', selectionText: text.replaceAll(/\s+/g, ' ') };
}

async function isShownAsKept(popup: ChromiumTab, { name, secret }: ForeignAccount) {
  const text = await popup.textOf('.notice-text');
  const [account] = await waitForNames(popup, [name]);
  const isHighlighted = (await popup.page.locator('.account-highlighted').count()) === 1;
  return { text, isHighlighted, isPending: account?.isPending, isRightCode: codesOfNow(secret).includes(account?.code ?? '') };
}

async function says(popup: ChromiumTab): Promise<string> {
  const text = await popup.textOf('.notice-text');
  await waitForNames(popup, []);
  return text;
}

test.for(['onInstalled', 'onStartup'] as const)('the browser has both entries after %s', async (event) => {
  await renewMenus(stage.browser, await stage.open('<p>Sveiki!</p>'), event);
  const entries = () => Promise.all(['image', 'selection', 'page'].map((id) => hasMenuEntry(stage.browser, id)));
  await expect.poll(entries).toEqual([true, true, false]);
});

test('an image on a page of the organisation, below the screen, gives an account that is bound to the page', async () => {
  const account = foreignAccount('attels');
  const tab = await stage.open(`${shown.drawing(foreignAccount('cits').uri)}<div style="height:3000px"></div>${shown.image(account.uri)}`, sso);
  const popup = await click(tab, await onImage(tab));
  const text = sentence('lv', 'captureKeptHere', account.name);
  expect(await isShownAsKept(popup, account)).toEqual({ text, isHighlighted: true, isPending: true, isRightCode: true });
});

test('an image of another origin is read from the screen, on any site', async () => {
  const account = foreignAccount('svess');
  const tab = await stage.open(shown.foreignImage(account.uri) + shown.drawing(foreignAccount('cits').uri));
  const asked: string[] = [];
  stage.browser.context().on('request', (request) => asked.push(request.url()));
  const popup = await click(tab, await onImage(tab));
  expect(await isShownAsKept(popup, account)).toMatchObject({ isHighlighted: true, isPending: false, isRightCode: true });
  expect(asked.filter((url) => url.startsWith('http'))).toEqual([]);
});

test('a selection that holds an otpauth link gives its account', async () => {
  const account = foreignAccount('teksts');
  const tab = await stage.open(`<p>${account.uri}</p>`);
  const popup = await click(tab, onText(`Tava atslēga:\n${account.uri}\nGlabā to!`));
  expect(await isShownAsKept(popup, account)).toMatchObject({ isHighlighted: true, isPending: false, isRightCode: true });
});

test('what a click came to is told once', async () => {
  const account = foreignAccount('vienreiz');
  const tab = await stage.open(`<p>${account.uri}</p>`);
  const popup = await click(tab, onText(account.uri));
  await popup.waitFor('.notice-text');
  await popup.close();
  const again = await stage.openPopup(tab);
  await waitForNames(again, [account.name]);
  await again.click('.copy');
  await again.waitFor('.aside-copied');
  expect(await again.page.locator('.notice').count()).toBe(0);
});

test('several accounts in a selection are offered, and the chosen one is kept', async () => {
  const [first, second] = [foreignAccount('viens'), foreignAccount('divi')];
  const popup = await click(await stage.open('<p>Divi</p>'), onText(`${first.uri}\n${second.uri}`));
  await popup.page.getByRole('button', { name: second.name }).click();
  expect(await isShownAsKept(popup, second)).toMatchObject({ isHighlighted: true, isRightCode: true });
});

const blank = `<img alt="" width="200" height="200" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">`;
const inVain = [
  { what: 'an image without a QR code, beside one', body: blank + shown.image(foreignAccount('blakus').uri), expected: sentence('lv', 'captureNothingInPicture') },
  { what: 'a QR code that leads elsewhere', body: `<img alt="" src="${qrImage('https://trap.example/qr')}">`, expected: /trap\.example/ },
];
test.for(inVain)('nothing is kept of $what, and one sentence says why', async ({ body, expected }) => {
  const tab = await stage.open(body);
  expect(await says(await click(tab, await onImage(tab)))).toMatch(expected);
});

test('nothing is kept of a selection without a link, and one sentence says so', async () => {
  const tab = await stage.open(`<p>Sveiki!</p>${shown.image(foreignAccount('blakus').uri)}`);
  expect(await says(await click(tab, onText('Sveiki!')))).toBe(sentence('lv', 'captureNothingInText'));
});

test('where the browser opens no popup by itself, a page in a tab says what came of it', async () => {
  const account = foreignAccount('cilne');
  const tab = await stage.open(`<p>${account.uri}</p>`);
  const page = stage.closeLater(await clickInMenu(stage.browser, tab, onText(account.uri), false));
  expect(page.url()).toBe(`${stage.browser.extensionUrl}add.html`);
  await page.page.getByText(account.name).first().waitFor();
});
