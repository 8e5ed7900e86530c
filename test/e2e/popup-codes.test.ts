import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium, type ChromiumTab } from './chromium.ts';
import { elsewhere, foreignAccount, shown, startForeignSite, type ForeignAccount, type ForeignSite } from './foreign-pages.ts';
import { firstPerson, secondPerson, sso, standInStep } from './journey.ts';
import { forgetEverything } from './kept-accounts.ts';
import { codesOfNow, pressRead, readAccounts, sentence, waitForNames } from './popup-probe.ts';
import { waitUntil } from './wait-until.ts';

let standIn: StandIn;
let browser: Chromium;
let site: ForeignSite;
let tabs: ChromiumTab[];
beforeAll(async () => {
  standIn = await startStandIn();
  browser = await launchChromium({ standIn });
  site = await startForeignSite(browser);
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
});
beforeEach(async () => {
  tabs = [];
  standIn.reset();
  await forgetEverything(browser);
});
afterEach(async () => {
  for (const tab of tabs) if (!tab.page.isClosed()) await tab.close();
});

async function open(body: string, origin?: string): Promise<ChromiumTab> {
  const tab = await site.open(body, origin);
  tabs.push(tab);
  return tab;
}

async function openPopup(tab: ChromiumTab): Promise<ChromiumTab> {
  const popup = await browser.openPopup(tab);
  tabs.push(popup);
  return popup;
}

/** Keeps an account by the popup. @returns the page that showed it */
async function keep({ uri }: Pick<ForeignAccount, 'uri'>, origin?: string): Promise<ChromiumTab> {
  const tab = await open(shown.image(uri), origin);
  const popup = await openPopup(tab);
  await pressRead(popup);
  await popup.waitFor('.account');
  await popup.close();
  return tab;
}

/** Gives a person of the stand-in a device, and the extension its secret, bound to the SSO. */
function keepOfPerson(person: string): Promise<ChromiumTab> {
  const { secret } = standIn.addTotp(person);
  const uri = `otpauth://totp/authentik%3A${encodeURIComponent(person)}?secret=${secret}&algorithm=SHA1&digits=6&period=30&issuer=authentik`;
  return keep({ uri }, sso);
}

const nameOf = (person: string) => `authentik (${person})`;
const bin = (name: string) => `[aria-label="${sentence('en', 'popupRemove', name)}"]`;
const pencil = (name: string) => `[aria-label="${sentence('en', 'popupRename', name)}"]`;

describe('which account stands where', () => {
  test('that of the page in front comes first and large, and its code is the one that the server accepts', async () => {
    const shop = foreignAccount('pircejs');
    const shopTab = await keep(shop);
    const ssoTab = await keepOfPerson(firstPerson.name);

    const before = standIn.codeFor(firstPerson.name);
    const popup = await openPopup(ssoTab);
    const rows = await waitForNames(popup, [nameOf(firstPerson.name), shop.name]);
    expect(rows.map(({ isLarge }) => isLarge)).toEqual([true, false]);
    expect([before, standIn.codeFor(firstPerson.name)]).toContain(rows[0]?.code);
    expect(codesOfNow(shop.secret)).toContain(rows[1]?.code);
    expect(await popup.page.locator('h2').allInnerTexts()).toEqual([sentence('en', 'popupForThisPage'), sentence('en', 'popupOtherAccounts')]);
    await popup.close();

    const atShop = await openPopup(shopTab);
    const rowsAtShop = await waitForNames(atShop, [shop.name, nameOf(firstPerson.name)]);
    expect(rowsAtShop.map(({ isLarge }) => isLarge)).toEqual([false, false]);
  });

  test('two people of one SSO both belong to its page', async () => {
    await keepOfPerson(firstPerson.name);
    const tab = await keepOfPerson(secondPerson.name);
    const rows = await waitForNames(await openPopup(tab), [nameOf(firstPerson.name), nameOf(secondPerson.name)]);
    expect(rows.map(({ isLarge }) => isLarge)).toEqual([true, true]);
  });

  test('it opens the same where the background was stopped', async () => {
    const tab = await keepOfPerson(firstPerson.name);
    await browser.stopBackground();
    const [row] = await waitForNames(await openPopup(tab), [nameOf(firstPerson.name)]);
    expect([standIn.codeFor(firstPerson.name, -1), standIn.codeFor(firstPerson.name)]).toContain(row?.code);
  });
});

describe('copying', () => {
  const account = foreignAccount('kopetajs');

  /** A page that alone may read the clipboard. */
  async function openReader(): Promise<ChromiumTab> {
    const tab = await keep(account);
    await browser.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: elsewhere });
    await tab.page.evaluate(() => navigator.clipboard.writeText('before'));
    return tab;
  }

  test.for([
    ['a click', (popup: ChromiumTab) => popup.click('.copy')],
    ['Enter, at once after opening', (popup: ChromiumTab) => popup.press('Enter')],
  ] as const)('by %s puts exactly the digits on the clipboard', async ([, copy]) => {
    const reader = await openReader();
    const popup = await openPopup(reader);
    await popup.waitFor('.copy:focus');
    await copy(popup);
    await popup.waitFor('.aside-copied');
    expect(await popup.textOf('.aside-copied')).toContain(sentence('en', 'popupCopied'));
    await popup.close();
    await reader.bringToFront();
    const text = await reader.page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^\d{6}$/);
    expect(codesOfNow(account.secret)).toContain(text);
  });
});

test('the ring runs down with the server’s step, and the next code is shown in its last five seconds', async () => {
  await keepOfPerson(firstPerson.name);
  standInStep(standIn, 20);
  const tab = await browser.openTab(`${sso}/if/flow/default-authentication-flow/?next=%2F`);
  tabs.push(tab);
  await waitUntil(async () => ((await browser.readStorage('session'))[`clock:${sso}`] === undefined ? undefined : true), () => 'the clock to be measured');

  const popup = await openPopup(tab);
  /** All at one moment. */
  const look = () =>
    popup.page.evaluate(() => ({
      code: document.querySelector('.code')?.textContent,
      next: document.querySelector('.aside')?.textContent,
      seconds: Number(document.querySelector('.ring-seconds')?.textContent),
      isEnding: document.querySelector('.ring-ending') !== null,
      rest: 100 - Number(document.querySelector('.ring-rest')?.getAttribute('stroke-dashoffset')),
    }));
  const group = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

  const early = await look();
  expect(early.seconds).toBeGreaterThan(5);
  expect(early).toMatchObject({ code: group(standIn.codeFor(firstPerson.name)), next: '', isEnding: false });
  expect(early.rest).toBeCloseTo((100 * (early.seconds - 1)) / 30);

  const nextCode = group(standIn.codeFor(firstPerson.name, 1));
  await popup.waitFor('.ring-ending');
  const late = await look();
  expect(late.seconds).toBe(5);
  expect(late).toMatchObject({ code: early.code, next: sentence('en', 'popupNextCode', nextCode) });
  expect(late.rest).toBeLessThan(early.rest);

  await popup.page.locator('.code', { hasText: nextCode }).waitFor();
  expect(await look()).toMatchObject({ code: group(standIn.codeFor(firstPerson.name)), next: '', isEnding: false });
});

describe('changing', () => {
  const [first, second] = [foreignAccount('anna'), foreignAccount('berta')];

  test('a new name is there at once and the next time; Escape leaves the old one', async () => {
    const tab = await keep(first);
    const popup = await openPopup(tab);
    await popup.click(pencil(first.name));
    await popup.page.locator('.name-input').fill('Mans veikals');
    await popup.press('Enter');
    await waitForNames(popup, ['Mans veikals']);
    await popup.click(pencil('Mans veikals'));
    await popup.page.locator('.name-input').fill('Cits');
    await popup.press('Escape');
    await waitForNames(popup, ['Mans veikals']);
    await popup.close();
    const [row] = await waitForNames(await openPopup(tab), ['Mans veikals']);
    expect(codesOfNow(first.secret)).toContain(row?.code);
  });

  test('a deleted account comes back by undo, in its place', async () => {
    await keep(first);
    const tab = await keep(second);
    const popup = await openPopup(tab);
    await popup.click(bin(first.name));
    await waitForNames(popup, [second.name]);
    expect(await popup.textOf('.notice-text')).toBe(sentence('en', 'popupRemoved', first.name));
    await popup.click('.notice .button');
    const rows = await waitForNames(popup, [first.name, second.name]);
    expect(codesOfNow(first.secret)).toContain(rows[0]?.code);
  });

  test('the keyboard alone suffices: move, copy, rename, delete, undo and read', async () => {
    await keep(first);
    const tab = await keep(second);
    const popup = await openPopup(tab);
    const focused = () => popup.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.querySelector('.account-name')?.textContent ?? document.activeElement?.textContent);
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await popup.press(key);
    };
    const waitForFocus = (text: string) => waitUntil(async () => ((await focused()) === text ? true : undefined), () => `the focus on ${text}`);

    await popup.waitFor('.copy:focus');
    expect(await focused()).toBe(first.name);
    await press('ArrowDown');
    await waitForFocus(second.name);
    await press('Enter');
    await popup.waitFor('.account:nth-child(2) .aside-copied');
    await press('Tab', 'Enter');
    await waitForFocus(sentence('en', 'popupNewName'));
    await popup.page.keyboard.type('Otrais');
    await press('Enter');
    await waitForNames(popup, [first.name, 'Otrais']);
    await waitForFocus('Otrais');
    await press('Tab', 'Tab', 'Enter');
    await waitForNames(popup, [first.name]);
    await waitForFocus(sentence('en', 'popupUndo'));
    await press('Enter');
    await waitForNames(popup, [first.name, 'Otrais']);
    await waitForFocus('Otrais');
    await press('Home');
    await waitForFocus(first.name);
    await press('Shift+Tab');
    await waitForFocus(sentence('en', 'popupReadPage'));
    await press('Enter');
    await popup.waitFor('.notice-text');
    expect(await popup.textOf('.notice-text')).toBe(sentence('en', 'popupReadKnown', 'Otrais'));
    expect(await readAccounts(popup)).toHaveLength(2);
  });

  test('a deleted account stays deleted when the browser comes back, and the other one is still there', async () => {
    await keep(first);
    const popup = await openPopup(await keep(second));
    await popup.click(bin(first.name));
    await waitForNames(popup, [second.name]);
    await browser.restart();
    const [row] = await waitForNames(await openPopup(await browser.openTab('chrome://version/')), [second.name]);
    expect(codesOfNow(second.secret)).toContain(row?.code);
  });
});
