import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cardTag } from '../../src/pages/watch.ts';
import { useChromium } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { aStep, helpdesk, sso, typeCredentials } from './journey.ts';
import { waitUntil } from './wait-until.ts';

const stage = useChromium();
let tab: ChromiumTab;
beforeEach(async () => {
  stage.standIn.reset();
  tab = await stage.browser.openTab(`${helpdesk}/`);
  await tab.card.waitForText(/sign in/iu);
});
afterEach(() => tab.close());

/** Where the one button is: the card has its lower edge below it. */
async function findButton(): Promise<{ x: number; y: number }> {
  const box = await tab.page.locator(cardTag).boundingBox();
  if (box === null) throw new Error('no card');
  return { x: box.x + box.width / 2, y: box.y + box.height - 36 };
}

/** Waits until the card has been in its place for longer than it asks for, by the page's own clock. */
async function settle(): Promise<void> {
  const start = performance.now();
  await waitUntil(
    () => Promise.resolve(performance.now() - start > 600 ? true : undefined),
    () => 'the card to settle',
  );
}

async function press(): Promise<void> {
  const { x, y } = await findButton();
  await tab.page.mouse.click(x, y);
}

const isRefused = () => tab.card.waitForText(/once more/iu);
const isTaken = () => tab.waitForUrl(`${sso}/if/flow/`);

/** Runs in the page's own world, where the card is only an element. */
const attacks: readonly [string, string][] = [
  ['fades the whole page', `document.documentElement.style.opacity = '0.01'`],
  ['filters the whole page', `document.documentElement.style.filter = 'opacity(0)'`],
  [
    'lays a popover over it that lets clicks through, inside a shadow root',
    `const box = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
     box.innerHTML = '<div popover="manual" style="pointer-events:none;inset:0;width:100vw;height:100vh;background:white"></div>';
     box.firstChild.showPopover();`,
  ],
];

describe('a trusted click on the card does nothing where the page', () => {
  test.each(attacks)('%s', async (_, script) => {
    await tab.page.evaluate(script);
    await settle();
    await press();
    await isRefused();
    expect(tab.url()).toBe(`${helpdesk}/`);
  });

  test.each([
    ['has just faded the card', `host.style.setProperty('opacity', '0', 'important')`],
    ['has just moved the card', `host.style.setProperty('transform', 'translateX(-40px)', 'important')`],
    ['has just closed the card', `host.hidePopover()`],
    ['has just put the card elsewhere', `document.body.append(host)`],
    [
      'has just laid a popover over it',
      `document.body.insertAdjacentHTML('beforeend', '<div popover="manual" style="pointer-events:none;inset:0;width:100vw;height:100vh;background:white"></div>');
       document.body.lastElementChild.showPopover();`,
    ],
  ])('%s, though the card comes back at once', async (_, script) => {
    await settle();
    const { x, y } = await findButton();
    await tab.page.mouse.move(x, y);
    await tab.page.evaluate(`{ const host = document.querySelector('${cardTag}'); ${script} }`);
    await tab.page.mouse.click(x, y);
    await isRefused();
    expect(tab.url()).toBe(`${helpdesk}/`);
    await settle();
    await press();
    await isTaken();
  });
});

test('a click on a card that stands still in full view is taken', async () => {
  await settle();
  await press();
  await isTaken();
  expect(tab.url()).toMatch(/\/if\/flow\//u);
});

test('a click is taken also where the window is too low to show the whole card', async () => {
  const signIn = await stage.browser.openTab(`${sso}/flows/-/default/authentication/?next=%2Fif%2Fuser%2F`);
  await typeCredentials(signIn);
  await signIn.card.click(/totp/iu);
  await signIn.card.waitForText(/save the key/iu);
  const screen = await signIn.page.context().newCDPSession(signIn.page);
  // As 1100 × 813 pixels are at a zoom of 300 %.
  await screen.send('Emulation.setDeviceMetricsOverride', { width: 366, height: 271, deviceScaleFactor: 3, mobile: false });
  await signIn.card.click(/save the key/iu);
  await expect.poll(() => stage.standIn.seen.codePosts.length, { timeout: aStep }).toBe(1);
  await signIn.close();
});

test('the keyboard alone gets into the card, presses its button, and Escape closes it', async () => {
  await settle();
  await tab.page.keyboard.press('Shift+Tab');
  await tab.page.keyboard.press('Escape');
  await tab.card.waitUntilGone();
  // She goes on at what the page asks for.
  expect(await tab.page.evaluate(`document.activeElement.textContent.trim()`)).toMatch(/log in|ielogoties/iu);
  await tab.goto(`${helpdesk}/`);
  await tab.card.waitForText(/sign in/iu);
  await settle();
  await tab.page.keyboard.press('Shift+Tab');
  await tab.page.keyboard.press('Shift+Tab');
  await tab.page.keyboard.press('Enter');
  await isTaken();
  expect(tab.url()).toMatch(/\/if\/flow\//u);
});

test('what the page sees of the card is an empty element', async () => {
  const seen: unknown = await tab.page.evaluate(`{ const host = document.querySelector('${cardTag}'); [host.shadowRoot, host.innerHTML, host.textContent] }`);
  expect(seen).toEqual([null, '', '']);
});

test.each([
  ['as the helpdesk sends it', false],
  ['that allows style sheets of its own host only', true],
])('the card has its style under a content security policy %s', async (_, strictStyles) => {
  stage.standIn.settings.strictStyles = strictStyles;
  await tab.goto(`${helpdesk}/`);
  await tab.card.waitForText(/sign in/iu);
  expect(await tab.card.styleOf('border-top-left-radius')).toBe('12px');
});
