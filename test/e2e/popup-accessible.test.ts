import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import latvian from '../../public/_locales/lv/messages.json' with { type: 'json' };
import type { MessageKey } from '../../src/i18n.ts';
import { writeRecoveryCode } from '../../src/vault/recovery-code.ts';
import { useChromium } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { elsewhere, foreignAccount, shown, startForeignSite, type ForeignSite } from './foreign-pages.ts';
import { drop, openAddPage } from './hand-over.ts';
import { enrolByCard, firstPerson, sso, standInStep } from './journey.ts';
import { askAsPopup, closePages, deskOf, forgetEverything, wipeProfile } from './kept-accounts.ts';
import { waitUntil } from './wait-until.ts';
import { actOn, pressRead, readButton, sentence, waitForNames } from './popup-probe.ts';

/** What axe-core makes of a rule. */
interface Judgement {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const confirmed = `authentik (${firstPerson.name})`;
const shop = foreignAccount('pircejs');
const passphrase = 'četri zaļi bruņurupuči';
/** Half of its time are the last five seconds of a step. */
const quick = { uri: foreignAccount('steidzas').uri.concat('&period=10'), name: foreignAccount('steidzas').name };

const stage = useChromium({ language: 'lv' });
let site: ForeignSite;
beforeAll(async () => {
  site = await startForeignSite(stage.browser);
});
beforeEach(() => closePages(stage.browser));

/** Rules that a page breaks, with the elements that do. */
async function findViolations(popup: ChromiumTab, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  await popup.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await popup.page.evaluate(axe);
  const { violations, passes } = await popup.page.evaluate<Record<'violations' | 'passes', readonly Judgement[]>>('axe.run(document)');
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('axe-core saw no text');
  return violations.map(({ id, nodes }) => `${id} (${colorScheme}): ${nodes.map(({ html }) => html).join(' | ')}`);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

const latvianWords = new Set(Object.values(latvian).flatMap(({ message }) => wordsOf(message)));
const englishWords = new Set(Object.values(english).flatMap(({ message }) => wordsOf(message)).filter((word) => !latvianWords.has(word)));

/** Words of the English catalogue that the Latvian one does not have, too. */
function findEnglish(text: string): readonly string[] {
  return wordsOf(text).filter((word) => englishWords.has(word));
}

/** All that a person can see in the popup or be told of it, but for a recovery code, which may spell a word of any language. */
async function readEverything(popup: ChromiumTab): Promise<string> {
  return await popup.page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description'];
    const said = [...document.querySelectorAll('*')].flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''));
    const code = document.querySelector('.sheet-code')?.textContent ?? '';
    return [document.body.textContent.replace(code, ''), ...said].join('\n');
  });
}

/** Each begins where the one before it ended: nothing is forgotten between them. */
const states: readonly { readonly what: string; readonly reach: () => Promise<ChromiumTab> }[] = [
  { what: 'no account yet', reach: () => openOver('') },
  {
    what: 'an account that was just read and waits to be confirmed',
    async reach() {
      const popup = await openOver(shown.image(shop.uri), sso);
      await pressRead(popup);
      await waitForNames(popup, [shop.name]);
      return popup;
    },
  },
  {
    what: 'a confirmed account for the page in front, another one, and no backup',
    async reach() {
      standInStep(stage.standIn, 8);
      const tab = (await enrolByCard(stage.browser)) as ChromiumTab;
      await tab.goto('https://sso.smiltenesnovads.lv/if/user/');
      const popup = await stage.browser.openPopup(tab);
      const rows = await waitForNames(popup, [confirmed, shop.name]);
      expect(rows.map(({ isPending }) => isPending)).toEqual([false, true]);
      await popup.waitFor('.reminder');
      return popup;
    },
  },
  {
    what: 'a code that was just copied',
    async reach() {
      const popup = await openOver('');
      await popup.click('.copy');
      await popup.waitFor('.aside-copied');
      return popup;
    },
  },
  {
    what: 'a name that is being changed',
    async reach() {
      const popup = await openOver('');
      await actOn(popup, 'lv', shop.name, 'popupRename');
      await popup.waitFor('.name-input');
      return popup;
    },
  },
  {
    what: 'a pinned account and what can be done with it',
    async reach() {
      const popup = await openOver('');
      await actOn(popup, 'lv', shop.name, 'popupPinName');
      await popup.waitFor('.account-pin');
      await popup.click(`[aria-label="${sentence('lv', 'popupActions', shop.name)}"]`);
      await popup.waitFor('.account-actions');
      return popup;
    },
  },
  {
    what: 'a search that finds something',
    async reach() {
      const popup = await openOver('');
      await popup.press('/');
      await popup.page.keyboard.type('pirc');
      await waitForNames(popup, [shop.name]);
      return popup;
    },
  },
  {
    what: 'a search that finds nothing',
    async reach() {
      const popup = await openOver('');
      await popup.press('/');
      await popup.page.keyboard.type('qqq');
      await popup.page.getByText(sentence('lv', 'popupNoMatch')).first().waitFor();
      return popup;
    },
  },
  {
    what: 'the question whether a code may go to another site',
    async reach() {
      const popup = await openOver('<input autocomplete="one-time-code">');
      await popup.click(`[aria-label="${sentence('lv', 'popupActions', shop.name)}"]`);
      const question = popup.page.locator('.fill-question');
      await waitUntil(
        async () => {
          if ((await question.count()) > 0) return true;
          // Again, where the step is about to end.
          await popup.click(`.account-actions [aria-label="${sentence('lv', 'popupFillHereName', shop.name)}"]`);
          return undefined;
        },
        () => 'the question',
      );
      // Under the mouse, too, a button can be read.
      await popup.page.hover('.fill-question .button-main');
      return popup;
    },
  },
  {
    what: 'a code in its last five seconds, with the next one',
    async reach() {
      const popup = await openOver(shown.drawing(quick.uri));
      await pressRead(popup);
      await popup.waitFor('.account-highlighted .ring-ending');
      return popup;
    },
  },
  {
    what: 'an account that was just deleted',
    async reach() {
      const popup = await openOver('');
      await actOn(popup, 'lv', quick.name, 'popupRemove');
      await popup.waitFor('.notice .button');
      return popup;
    },
  },
  {
    what: 'an account that was brought back',
    async reach() {
      const popup = await openOver('');
      await actOn(popup, 'lv', shop.name, 'popupRemove');
      await popup.click('.notice .button');
      await waitForNames(popup, [shop.name, confirmed]);
      return popup;
    },
  },
  { what: 'an account that was known', reach: () => readOver(shown.image(shop.uri)) },
  { what: 'a page without a QR code', reach: () => readOver('<p>Nekā</p>') },
  { what: 'a QR code with something else in it', reach: () => readOver(shown.image('smiltene '.repeat(12))) },
  { what: 'a QR code of a counter', reach: () => readOver(shown.image(shop.uri.replace('totp', 'hotp'))) },
  { what: 'several accounts to choose from', reach: () => chooseOver(shown.image(shop.uri) + shown.image(foreignAccount('cits').uri)) },
  {
    what: 'the page for adding accounts, with all that can be wrong in its fields',
    async reach() {
      const add = await openAddPage(stage.browser);
      await add.click('summary');
      const fields = add.page.locator('.field input');
      await fields.first().fill('JBSW 0');
      await fields.last().fill('5');
      await add.click('[type=submit]');
      expect(await add.page.locator('[aria-invalid=true]').count()).toBe(3);
      await drop(add, { text: 'nekas' });
      await add.waitFor('.notice-text');
      return add;
    },
  },
  {
    what: 'settings for a vault that the browser guards',
    async reach() {
      const settings = await openSettingsPage();
      await settings.page.locator('[aria-labelledby=protection] .section-buttons').waitFor();
      return settings;
    },
  },
  {
    what: 'a new passphrase, with all that can be wrong with it',
    async reach() {
      const settings = await openSettingsPage();
      await press(settings, 'protectSetPassphrase');
      await settings.page.locator('.secret-input').first().fill('Smiltene123');
      await settings.waitFor('.strength p');
      await settings.click('[type=submit]');
      await settings.page.locator('.secret-wrong').last().waitFor();
      return settings;
    },
  },
  {
    what: 'a new recovery code',
    async reach() {
      const settings = await openSettingsPage();
      await press(settings, 'protectSetPassphrase');
      for (const field of await settings.page.locator('.secret-input').all()) await field.fill(passphrase);
      await settings.page.getByText(sentence('lv', 'protectStrengthBest')).waitFor();
      await settings.click('[type=submit]');
      await settings.waitFor('.sheet');
      await settings.click('.task-form [type=submit]');
      await settings.page.getByText(sentence('lv', 'protectWrittenMissing')).waitFor();
      return settings;
    },
  },
  {
    what: 'settings for a vault that a person guards',
    async reach() {
      const change = { do: 'protect', by: { kind: 'passphrase', passphrase }, recovery: writeRecoveryCode(crypto.getRandomValues(new Uint8Array(16))) };
      expect(await askAsPopup(stage.browser, 'change-protection', { change })).toEqual({ output: { status: 'done' } });
      const settings = await openSettingsPage();
      await settings.waitFor('select');
      return settings;
    },
  },
  {
    what: 'a backup that differs from what is kept, and a password that is too short',
    async reach() {
      const settings = await openSettingsPage();
      await press(settings, 'manageBackupSave');
      await settings.waitFor('.secret-wrong');
      const entry = (user: string, key: string, type = 'totp') => ({ type, name: user, issuer: 'Veikals', info: { secret: foreignAccount(key).secret, algo: 'SHA1', digits: 6, period: 30 } });
      const entries = [entry('pircejs', 'pircejs'), entry('pircejs', 'cits'), entry('cits', 'cits'), entry('vecais', 'cits', 'hotp')];
      const text = JSON.stringify({ version: 1, header: { slots: null, params: null }, db: { version: 3, entries } });
      await drop(settings, { files: [{ name: 'aegis.json', mimeType: 'application/json', buffer: Buffer.from(text) }] });
      await settings.waitFor('.backup-row');
      return settings;
    },
  },
  {
    what: 'a proof that is asked for',
    async reach() {
      const settings = await openSettingsPage();
      await press(settings, 'protectUnprotect');
      await settings.waitFor('.proof');
      return settings;
    },
  },
  {
    what: 'a locked vault and a wrong passphrase',
    async reach() {
      await askAsPopup(stage.browser, 'lock');
      const popup = await openOver('');
      await popup.page.locator('.unlock input').fill('cita');
      await popup.click('[type=submit]');
      await popup.page.getByText(sentence('lv', 'unlockWrongPassphrase')).waitFor();
      return popup;
    },
  },
  {
    what: 'a locked vault and half a recovery code',
    async reach() {
      const popup = await openOver('');
      await popup.click('.proof-other');
      await popup.page.locator('.unlock input').fill('abcd');
      await popup.click('[type=submit]');
      await popup.page.locator('.secret-wrong').waitFor();
      return popup;
    },
  },
  {
    what: 'a vault that can’t be read',
    async reach() {
      await (await deskOf(stage.browser)).evaluate(`chrome.storage.local.set({ 'vault.a': '{', 'vault.b': '{' })`);
      const popup = await openOver('');
      await popup.waitFor('[role="alert"]');
      return popup;
    },
  },
  {
    what: 'what can be done about it',
    async reach() {
      const page = await stage.browser.openTab(`${stage.browser.extensionUrl}rescue.html`);
      await page.click('.rescue-consent');
      return page;
    },
  },
  {
    what: 'the page for a new person',
    async reach() {
      const page = await stage.browser.openTab(`${stage.browser.extensionUrl}welcome.html`);
      await page.waitFor('.welcome-end');
      return page;
    },
  },
  {
    what: 'the page about a refused code',
    async reach() {
      const page = await stage.browser.openTab(`${stage.browser.extensionUrl}help.html`);
      await page.waitFor('main h2');
      return page;
    },
  },
  {
    what: 'a profile that was wiped',
    async reach() {
      await wipeProfile(stage.browser);
      const popup = await openOver('');
      await popup.page.getByText(sentence('lv', 'popupWiped')).waitFor();
      return popup;
    },
  },
];

async function openOver(body: string, origin?: string): Promise<ChromiumTab> {
  const popup = await stage.browser.openPopup(await site.open(body, origin));
  await popup.waitFor('main');
  return popup;
}

async function chooseOver(body: string): Promise<ChromiumTab> {
  const popup = await openOver(body);
  await popup.click(readButton);
  await popup.waitFor('.candidate');
  return popup;
}

async function openSettingsPage(): Promise<ChromiumTab> {
  return await stage.browser.openTab(`${stage.browser.extensionUrl}manage.html`);
}

async function press({ page }: ChromiumTab, key: MessageKey): Promise<void> {
  await page.getByRole('button', { name: sentence('lv', key), exact: true }).click();
}

async function readOver(body: string): Promise<ChromiumTab> {
  const popup = await openOver(body);
  await pressRead(popup);
  return popup;
}

describe('in Latvian, with', () => {
  beforeAll(() => forgetEverything(stage.browser));

  test.for(states)('$what: nothing stands in anybody’s way, light or dark, and no word is English', async ({ reach }) => {
    const popup = await reach();
    const text = await readEverything(popup);
    const violations = [...(await findViolations(popup, 'light')), ...(await findViolations(popup, 'dark'))];
    await popup.close();
    expect(violations).toEqual([]);
    expect(wordsOf(text)).not.toEqual([]);
    // A site's name, and what the browser calls itself in a report, are in nobody's language.
    expect(findEnglish(text.replaceAll(new URL(elsewhere).host, '').replaceAll(/Mozilla\/.*/g, ''))).toEqual([]);
  });
});

test('an English sentence would have been noticed', () => {
  const sentences = Object.entries(english).filter(([key]) => /^(popup|capture|add|vault|camera|unlock|protect|manage|welcome|help)[A-Z]/.test(key));
  const unnoticed = sentences.filter(([, { message }]) => findEnglish(message).length === 0);
  expect(unnoticed).toEqual([]);
});
