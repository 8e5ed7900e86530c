import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { says } from './card-words.ts';
import { enrolBoth, useChromium } from './chromium-stage.ts';
import { aStep, codeField, firstPerson, secondPerson, sso, typeCredentials } from './journey.ts';
import { closePages, deskOf } from './kept-accounts.ts';
import { waitUntil } from './wait-until.ts';

/** In pages of the extension. */
declare const chrome: Browser;

const flow = '/flows/-/default/authentication/?next=%2Fif%2Fuser%2F';
const stage = useChromium();
let kept: unknown;
beforeAll(async () => {
  await enrolBoth(stage);
  kept = await readVault();
});
beforeEach(async () => {
  await closePages(stage.browser);
  stage.standIn.settings.compatibility = false;
  stage.standIn.signOutEverybody();
  stage.standIn.seen.codePosts.length = 0;
  // Nothing but the place may stand in the way of a code.
  await (await deskOf(stage.browser)).evaluate(() => Promise.all([chrome.storage.local.remove('used-steps'), chrome.storage.session.clear()]));
});

async function readVault(): Promise<unknown> {
  const stored = await stage.browser.readStorage('local');
  return Object.fromEntries(Object.entries(stored).filter(([key]) => key.startsWith('vault.')));
}

/** On the real page a person is served: the extension is awake and willing, and there is a code to be had. */
async function expectServed({ name, password }: typeof firstPerson): Promise<void> {
  const tab = await stage.browser.openTab(`${sso}${flow}`);
  await typeCredentials(tab, { name, password });
  await waitUntil(
    async () => (stage.standIn.seen.codePosts.some(({ user }) => user === name) ? true : undefined),
    () => `${name} to be served`,
    aStep,
  );
}

/** By the time that the other person is served nothing was sent for the first, and what is kept is what was kept. */
async function expectNothingTaken(): Promise<void> {
  // Else the real page would go on with the first person's session. What the attacked page shows stays as it is.
  stage.standIn.signOutEverybody();
  await expectServed(secondPerson);
  expect(stage.standIn.seen.codePosts.map(({ user }) => user)).toEqual([secondPerson.name]);
  expect(await readVault()).toEqual(kept);
}

test('on the real page the first person is served, so that what follows is worth something', async () => {
  await expectServed(firstPerson);
});

describe('a copy of the sign-in gets nothing', () => {
  test.each([
    { name: 'on a host of the domain', origin: 'https://sso2.smiltenesnovads.lv', hasCard: true },
    { name: 'on the domain itself', origin: 'https://smiltenesnovads.lv', hasCard: true },
    { name: 'below the real host', origin: 'https://login.sso.smiltenesnovads.lv', hasCard: true },
    { name: 'on another port', origin: 'https://sso.smiltenesnovads.lv:8443', hasCard: true },
    { name: 'on a host that looks the same', origin: 'https://ss\u043E.smiltenesnovads.lv', hasCard: true },
    { name: 'on a foreign host that begins with the real one', origin: 'https://sso.smiltenesnovads.lv.evil.example', hasCard: false },
    { name: 'on a foreign host that ends like the real one', origin: 'https://sso-smiltenesnovads.lv', hasCard: false },
    { name: 'without encryption', origin: 'http://sso.smiltenesnovads.lv', hasCard: false },
    { name: 'on the real host with a dot after it', origin: 'https://sso.smiltenesnovads.lv.', hasCard: false },
  ])('$name', async ({ origin, hasCard }) => {
    const tab = await stage.browser.openTab(`${origin}${flow}`);
    await typeCredentials(tab);
    await tab.waitFor(codeField);
    const expectedCard = hasCard ? says('card_trouble_no_account') : /^$/u;
    await tab.card.waitForText(expectedCard);
    await expectNothingTaken();
    expect(await tab.valueOf(codeField)).toBe('');
    expect(await tab.card.text()).toMatch(expectedCard);
  });
});

/** As {@link typeCredentials}, in a frame. */
async function typeCredentialsIn(frame: FrameLocator): Promise<void> {
  await frame.locator('input[name="uidField"]').last().pressSequentially(firstPerson.name);
  await frame.locator('ak-stage-identification button[type="submit"]').click();
  await frame.locator('ak-stage-password input[name="password"]').pressSequentially(firstPerson.password);
  await frame.locator('ak-stage-password button[type="submit"]').click();
}

describe('the real sign-in in a frame gets nothing', () => {
  const permissions = 'allow-scripts allow-forms';
  test.each([
    { name: 'of a foreign site', host: 'https://evil.example', sandbox: undefined },
    { name: 'of another host of the domain', host: 'https://www.smiltenesnovads.lv', sandbox: undefined },
    { name: 'of its own origin', host: sso, sandbox: undefined },
    { name: 'of a foreign site, sandboxed', host: 'https://evil.example', sandbox: permissions },
    { name: 'of its own origin, sandboxed', host: sso, sandbox: permissions },
    { name: 'of its own origin, sandboxed, the origin left', host: sso, sandbox: `${permissions} allow-same-origin` },
  ])('$name', async ({ host, sandbox }) => {
    const query = new URLSearchParams({ src: `${sso}${flow}`, ...(sandbox !== undefined && { sandbox }) });
    const tab = await stage.browser.openTab(`${host}/frame?${query.toString()}`);
    const frame = tab.page.frameLocator('#flow');
    await typeCredentialsIn(frame);
    const field = frame.locator(codeField);
    await field.waitFor();
    await expectNothingTaken();
    expect(await field.inputValue()).toBe('');
    expect(await tab.card.text()).toBe('');
  });
});

/** A code prompt as plain markup, which shows the same wherever it is put. */
async function copyCodePrompt(): Promise<string> {
  stage.standIn.settings.compatibility = true;
  const tab = await stage.browser.openTab(`https://sso2.smiltenesnovads.lv${flow}`);
  await typeCredentials(tab);
  await tab.waitFor(codeField);
  stage.standIn.settings.compatibility = false;
  const markup = await tab.page.evaluate(() => document.querySelector('ak-flow-executor')?.outerHTML ?? '');
  await tab.close();
  return `<!DOCTYPE html><html lang="en"><body>${markup}</body></html>`;
}

/** Serves a page of the real origin that is a code prompt. */
async function serveCopy(context: BrowserContext, path: string, body: string): Promise<void> {
  await context.route(`${sso}${path}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
}

test('documents without an address of their own get nothing, though they have the real origin', async () => {
  const prompt = await copyCodePrompt();
  await serveCopy(stage.browser.context(), '/copy', prompt);
  await serveCopy(stage.browser.context(), '/empty', '<!DOCTYPE html><html lang="en"><body>empty</body></html>');
  // Put where it may be served, the copy is: with its markup nothing is wrong.
  const control = await stage.browser.openTab(`${sso}/copy`);
  await control.card.waitForText(says('card_filled_press_hint'));
  await control.close();

  const tab = await stage.browser.openTab(`${sso}/empty`);
  const opened: Page[] = [];
  tab.page.on('popup', (page) => opened.push(page));
  await tab.page.evaluate((html) => {
    const addFrame = (prepare: (frame: HTMLIFrameElement) => void) => {
      const frame = document.createElement('iframe');
      prepare(frame);
      document.body.append(frame);
      return frame;
    };
    const blobUrl = () => URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    const blank = addFrame(() => undefined).contentDocument;
    if (blank !== null) blank.body.innerHTML = html;
    addFrame((frame) => {
      frame.srcdoc = html;
    });
    addFrame((frame) => {
      frame.src = blobUrl();
    });
    addFrame((frame) => {
      frame.src = '/copy';
    });
    window.open(blobUrl());
    const popup = window.open('about:blank');
    if (popup !== null) popup.document.body.innerHTML = html;
  }, prompt);
  await waitUntil(async () => (opened.length === 2 && tab.page.frames().length === 5 ? true : undefined), () => 'the copies to be open');
  for (const page of opened) await page.bringToFront();
  await expectNothingTaken();
  const [, ...frames] = tab.page.frames();
  const values = await Promise.all([...frames, ...opened].map((place) => place.locator('input[name="code"]').first().inputValue()));
  expect(values).toEqual(['', '', '', '', '', '']);
});
