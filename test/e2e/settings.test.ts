import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { says } from './card-words.ts';
import type { ChromiumTab } from './chromium.ts';
import { codeField, enterByCard, firstPerson, helpdesk, waitUntilSignedIn } from './journey.ts';
import { askAsPopup } from './kept-accounts.ts';
import { findWorker } from './menu-click.ts';
import { sentence } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';

/** In pages and workers of the extension. */
declare const chrome: Browser;

const stage = usePopupStage('en');
const addressOf = (page: string) => `${stage.browser.extensionUrl}${page}.html`;
const openManage = async () => stage.closeLater(await stage.browser.openTab(addressOf('manage')));
const en = (key: Parameters<typeof sentence>[1], ...values: readonly string[]) => sentence('en', key, ...values);
const lv = (key: Parameters<typeof sentence>[1]) => sentence('lv', key);
const openHelpdesk = async () => stage.closeLater(await stage.browser.openTab(`${helpdesk}/`));

afterEach(async () => {
  // What the pages keep for the moment before they have asked.
  const page = await stage.browser.openTab(addressOf('manage'));
  await page.page.evaluate(() => localStorage.clear());
  await page.close();
});

async function waitForKeptSetting(name: string, value: unknown): Promise<void> {
  await expect.poll(async () => askAsPopup(stage.browser, 'settings')).toMatchObject({ output: { settings: { [name]: { value } } } });
}

describe('colours and size of text', () => {
  /**
   * How a page looks in the moment in which there is first something to paint.
   * @param first what that is: the popup comes into view once its script has run
   */
  async function lookAtFirst(address: string, first: 'body' | 'body > *'): Promise<string> {
    const page = await stage.browser.context().newPage();
    await page.addInitScript((selector) => {
      new MutationObserver((_changes, observer) => {
        if (document.querySelector(selector) === null) return;
        observer.disconnect();
        const { colorScheme, fontSize } = document.documentElement.style;
        Object.assign(window, { firstLook: `${colorScheme} ${fontSize}` });
      }).observe(document, { childList: true, subtree: true });
    }, first);
    await page.goto(address);
    await page.locator('main, .screen').first().waitFor();
    const seen = await page.evaluate<string>('firstLook');
    await page.close();
    return seen;
  }

  test('are as she has chosen before anything is painted, in the settings and in the popup', async () => {
    const { page } = await openManage();
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByLabel(en('settingsDark')).check();
    await page.getByLabel(en('settingsTextLargest')).check();
    await waitForKeptSetting('textSize', 'largest');
    await expect.poll(background).not.toBe(light);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('look'))).toBe('dark largest browser');
    for (const name of ['manage', 'add', 'rescue', 'welcome', 'help']) expect(await lookAtFirst(addressOf(name), 'body')).toBe('dark 150%');
    expect(await lookAtFirst(addressOf('popup'), 'body > *')).toBe('dark 150%');
    const { card } = await openHelpdesk();
    await card.waitForText(says('card_helpdesk'));
    expect([await card.styleOf('color-scheme'), await card.styleOf('font-size')]).toEqual(['dark', '21px']);
  });
});

describe('the language', () => {
  const pages = ['manage', 'popup', 'add', 'rescue', 'welcome', 'help'] as const;

  /** Remembers what the browser's menus are told. */
  async function recordMenus(): Promise<() => Promise<readonly string[]>> {
    const worker = await findWorker(stage.browser);
    await worker.evaluate(() => {
      const titles: string[] = [];
      const { create } = chrome.contextMenus;
      Object.assign(globalThis, { menuTitles: titles });
      chrome.contextMenus.create = (entry, ...rest) => {
        titles.push(entry.title ?? '');
        return create.call(chrome.contextMenus, entry, ...rest);
      };
    });
    return () => worker.evaluate<readonly string[]>('menuTitles');
  }

  test('is taken up at once by what is open, by every page of ours and by the menus', async () => {
    const { page } = await openManage();
    const menus = await recordMenus();
    await page.getByLabel(en('settingsEnglish'), { exact: true }).waitFor();
    await page.getByLabel(en('settingsLatvian'), { exact: true }).check();
    await page.getByRole('heading', { level: 1, name: lv('manageHeading') }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('lv');
    await expect.poll(menus).toEqual(expect.arrayContaining([lv('menuReadImage'), lv('menuKeepSelection')]));

    for (const name of pages) {
      const tab = stage.closeLater(await stage.browser.openTab(addressOf(name)));
      await expect.poll(() => tab.page.evaluate(() => document.documentElement.lang)).toBe('lv');
      await expect.poll(() => readWords(tab.page)).toMatch(/[āčēģīķļņšūž]/u);
      await tab.close();
    }

    const helpdeskTab = await openHelpdesk();
    const firstWords = await helpdeskTab.card.waitForText(/./u);
    expect(firstWords).toContain(lv('card_helpdesk'));

    await page.getByLabel(lv('settingsLanguageBrowser')).check();
    await page.getByRole('heading', { level: 1, name: en('manageHeading') }).waitFor();
    await expect.poll(menus).toEqual(expect.arrayContaining([en('menuReadImage')]));
    await helpdeskTab.click('body');
    await helpdeskTab.card.waitForText(says('card_helpdesk'));
  });

  function readWords(page: Page): Promise<string> {
    return page.evaluate(() => document.body.innerText);
  }
});

describe('at the sign-in', () => {
  async function turnOff(key: 'settingsFill' | 'settingsSend', name: string): Promise<void> {
    const { page } = await openManage();
    await page.getByRole('checkbox', { name: en(key) }).click();
    await waitForKeptSetting(name, false);
  }

  /** The page asks for a code. @returns what stands in its field */
  const valueOf = (tab: ChromiumTab) => tab.valueOf(codeField);

  test('where filling is off, nothing is put into the field, and what she types herself signs her in', async () => {
    await stage.keepOfPerson(firstPerson.name);
    await turnOff('settingsFill', 'fill');
    const tab = stage.closeLater((await enterByCard(stage.browser)) as ChromiumTab);
    await tab.waitFor(codeField);
    await tab.card.waitUntilGone();
    const [code] = await codesShown();
    expect(await valueOf(tab)).toBe('');
    await tab.type(codeField, code);
    expect(await valueOf(tab)).toBe(code);
    await tab.press('Enter');
    await waitUntilSignedIn(tab);
    expect(stage.standIn.seen.codePosts).toHaveLength(1);
  });

  test('where sending is off, the code waits in the field for her', async () => {
    await stage.keepOfPerson(firstPerson.name);
    await turnOff('settingsSend', 'send');
    const tab = stage.closeLater((await enterByCard(stage.browser)) as ChromiumTab);
    await tab.card.waitForText(says('card_filled_press_hint'));
    expect(await codesShown()).toContain(await valueOf(tab));
    expect(stage.standIn.seen.codePosts).toEqual([]);
    await tab.click('ak-stage-authenticator-validate-code button[type="submit"]');
    await waitUntilSignedIn(tab);
    expect(stage.standIn.seen.codePosts).toHaveLength(1);
  });

  /** The codes of the account that is kept, as the extension gives them. */
  async function codesShown(): Promise<[string, string]> {
    const reply = (await askAsPopup(stage.browser, 'codes')) as { output: { rows: readonly { code: string; nextCode: string }[] } };
    const [row] = reply.output.rows;
    if (row === undefined) throw new Error('nothing is kept');
    return [row.code, row.nextCode];
  }
});

test('what the organisation has set is shown as that, and can’t be changed', async () => {
  const worker = await findWorker(stage.browser);
  // The browser reads a policy only from the administrator's own places.
  await worker.evaluate(() => {
    chrome.storage.managed.get = () => Promise.resolve({ fill: false, language: 'en', exportSecrets: false, contact: '64 000 000' });
  });
  const { page } = await openManage();
  const fill = page.getByRole('checkbox', { name: en('settingsFill') });
  await fill.waitFor();
  expect([await fill.isDisabled(), await fill.isChecked()]).toEqual([true, false]);
  expect(await page.getByText(en('settingsByOrganisation')).count()).toBe(2);
  expect(await page.getByRole('checkbox', { name: en('settingsSend') }).isDisabled()).toBe(false);
  await page.getByText(en('manageBackupForbidden')).waitFor();
  await page.getByText(en('settingsContact', '64 000 000')).waitFor();
  expect(await askAsPopup(stage.browser, 'change-setting', { name: 'fill', value: true })).toEqual({ output: { status: 'set-by-organisation' } });
});
