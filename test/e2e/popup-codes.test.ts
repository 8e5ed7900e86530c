import { describe, expect, test } from 'vitest';
import type { ChromiumTab } from './chromium.ts';
import { elsewhere, foreignAccount } from './foreign-pages.ts';
import { firstPerson, secondPerson, sso } from './journey.ts';
import { moveClock } from './kept-accounts.ts';
import { codesOfNow, sentence, waitForNames } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';

const stage = usePopupStage('en');

const nameOf = (person: string) => `authentik (${person})`;

describe('which account stands where', () => {
  test('that of the page in front comes first and large, and its code is the one that the server accepts', async () => {
    const shop = foreignAccount('pircejs');
    const shopTab = await stage.keep(shop);
    const ssoTab = await stage.keepOfPerson(firstPerson.name);

    const before = stage.standIn.codeFor(firstPerson.name);
    const popup = await stage.openPopup(ssoTab);
    const rows = await waitForNames(popup, [nameOf(firstPerson.name), shop.name]);
    expect(rows.map(({ isLarge }) => isLarge)).toEqual([true, false]);
    expect([before, stage.standIn.codeFor(firstPerson.name)]).toContain(rows[0]?.code);
    expect(codesOfNow(shop.secret)).toContain(rows[1]?.code);
    expect(await popup.page.locator('h2').allInnerTexts()).toEqual([sentence('en', 'popupForThisPage'), sentence('en', 'popupOtherAccounts')]);
    await popup.close();

    const atShop = await stage.openPopup(shopTab);
    const rowsAtShop = await waitForNames(atShop, [shop.name, nameOf(firstPerson.name)]);
    expect(rowsAtShop.map(({ isLarge }) => isLarge)).toEqual([false, false]);
  });

  test('two people of one SSO both belong to its page', async () => {
    await stage.keepOfPerson(firstPerson.name);
    const tab = await stage.keepOfPerson(secondPerson.name);
    const rows = await waitForNames(await stage.openPopup(tab), [nameOf(firstPerson.name), nameOf(secondPerson.name)]);
    expect(rows.map(({ isLarge }) => isLarge)).toEqual([true, true]);
  });

  test('it opens the same where the background was stopped', async () => {
    const tab = await stage.keepOfPerson(firstPerson.name);
    await stage.browser.stopBackground();
    const [row] = await waitForNames(await stage.openPopup(tab), [nameOf(firstPerson.name)]);
    expect([stage.standIn.codeFor(firstPerson.name, -1), stage.standIn.codeFor(firstPerson.name)]).toContain(row?.code);
  });
});

describe('copying', () => {
  const account = foreignAccount('kopetajs');

  /** A page that alone may read the clipboard. */
  async function openReader(): Promise<ChromiumTab> {
    const tab = await stage.keep(account);
    await stage.browser.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: elsewhere });
    await tab.page.evaluate(() => navigator.clipboard.writeText('before'));
    return tab;
  }

  test.for([
    ['a click', (popup: ChromiumTab) => popup.click('.copy')],
    ['Enter, at once after opening', (popup: ChromiumTab) => popup.press('Enter')],
  ] as const)('by %s puts exactly the digits on the clipboard', async ([, copy]) => {
    const reader = await openReader();
    const popup = await stage.openPopup(reader);
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
  await stage.keepOfPerson(firstPerson.name);
  const tab = stage.closeLater(await stage.browser.openTab(`${sso}/if/flow/default-authentication-flow/?next=%2F`));
  await moveClock(stage.standIn, stage.browser, 18);
  const popup = await stage.openPopup(tab);
  /** All at one moment: the first at which something in the account matches. */
  const lookOnce = async (selector: string) => {
    const look = await popup.page.waitForFunction((awaited) => {
      const account = document.querySelector('.account');
      return (
        account?.querySelector(awaited) && {
          code: account.querySelector('.code')?.textContent,
          next: account.querySelector('.aside')?.textContent,
          seconds: Number(account.querySelector('.ring-seconds')?.textContent),
          isEnding: account.querySelector('.ring-ending') !== null,
          rest: 100 - Number(account.querySelector('.ring-rest')?.getAttribute('stroke-dashoffset')),
        }
      );
    }, selector);
    return (await look.jsonValue()) ?? undefined;
  };
  const group = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

  const early = await lookOnce('.ring-seconds');
  expect(early?.seconds).toBeGreaterThan(5);
  expect(early).toMatchObject({ code: group(stage.standIn.codeFor(firstPerson.name)), next: '', isEnding: false });
  expect(early?.rest).toBeCloseTo((100 * ((early?.seconds ?? 0) - 1)) / 30);

  const nextCode = group(stage.standIn.codeFor(firstPerson.name, 1));
  const late = await lookOnce('.ring-ending');
  expect(late?.seconds).toBe(5);
  expect(late).toMatchObject({ code: early?.code, next: sentence('en', 'popupNextCode', nextCode) });
  expect(late?.rest).toBeLessThan(early?.rest ?? 0);

  await popup.page.locator('.code', { hasText: nextCode }).waitFor();
  expect(await lookOnce('.ring:not(.ring-ending)')).toMatchObject({ code: nextCode, next: '', isEnding: false });
});
