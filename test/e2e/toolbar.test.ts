import { beforeEach, describe, expect, test } from 'vitest';
import { writeRecoveryCode } from '../../src/vault/recovery-code.ts';
import { says } from './card-words.ts';
import type { ChromiumTab } from './chromium.ts';
import { elsewhere } from './foreign-pages.ts';
import { codeField, firstPerson, helpdesk, sso, typeCredentials } from './journey.ts';
import { askAsPopup, deskOf, listKept } from './kept-accounts.ts';
import { codesOfNow, sentence } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';
import { patience } from './wait-until.ts';
import { askFrom, clickOnField, permit, pressShortcut, readBadge } from './toolbar.ts';
import type { Browser } from 'webextension-polyfill';

declare const chrome: Browser;

const stage = usePopupStage('en');
const signIn = `${sso}/flows/-/default/authentication/?next=%2Fif%2Fuser%2F`;

let account: string;
beforeEach(async () => {
  await stage.keepOfPerson(firstPerson.name);
  account = (await listKept(stage.browser))[0]?.id ?? '';
});

/** Notes everything by which a page could tell that somebody has been there. */
const watching = `<script>
  window.noticed = [];
  for (const type of ['input', 'change', 'focusin', 'submit', 'keydown', 'message']) addEventListener(type, () => noticed.push(type), true);
  new MutationObserver((changes) => noticed.push(...changes.map(({ type }) => type))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script>`;
const field = `<form action="/sent"><label>Authenticator code <input id="code" name="otp" autocomplete="one-time-code" maxlength="6"></label><button>Send</button></form>${watching}`;
const noticed = (tab: ChromiumTab) => tab.page.evaluate<string[]>('noticed');
const rightCodes = () => codesOfNow(stage.standIn.totpOf(firstPerson.name)[0]?.secret ?? '');
const fill = (popup: ChromiumTab, agreed: boolean) => askFrom(popup, 'fill-here', { account, agreed });

/** The next step has used up nothing; a step that is about to end is waited for. */
async function fillAsSoonAsPossible(popup: ChromiumTab, agreed: boolean): Promise<unknown> {
  const answer = await fill(popup, agreed);
  const isEnding = typeof answer === 'object' && answer !== null && 'because' in answer && answer.because === 'step-ending';
  if (!isEnding) return answer;
  await expect.poll(() => Date.now() % 30_000, { timeout: 6000 }).toBeLessThan(20_000);
  return await fill(popup, agreed);
}

describe('a code elsewhere', () => {
  test('goes to a page of another origin after a question that shows both hosts, once, and is not sent', async () => {
    const tab = await stage.open(field);
    const popup = await stage.openPopup(tab);
    const question = { status: 'ask', accountHosts: [new URL(sso).host], host: new URL(elsewhere).host };
    expect(await askFrom(popup, 'look-for-field')).toEqual({ status: 'field', host: question.host, takesAny: true });
    // A yes that nobody was asked for is none.
    expect(await fillAsSoonAsPossible(popup, true)).toEqual(question);
    expect(await noticed(tab)).toEqual([]);
    expect(await fillAsSoonAsPossible(popup, true)).toEqual({ status: 'filled' });
    expect(rightCodes()).toContain(await tab.valueOf('#code'));
    expect(await noticed(tab)).toEqual(['input', 'change']);
    expect(tab.url().startsWith(`${elsewhere}/page-`)).toBe(true);
    expect(await fill(popup, true)).toMatchObject({ status: 'wait', because: 'step-used' });
  });

  test('does not go where she has said yes to another page', async () => {
    const first = await stage.open(field);
    expect(await fillAsSoonAsPossible(await stage.openPopup(first), false)).toMatchObject({ status: 'ask' });
    const other = await stage.open(field, 'https://evil.example');
    const popup = await stage.openPopup(other);
    expect(await fillAsSoonAsPossible(popup, true)).toMatchObject({ status: 'ask', host: 'evil.example' });
    expect(await Promise.all([noticed(first), noticed(other)])).toEqual([[], []]);
  });

  test.for<[string, string]>([
    ['recovery codes', '<p>Enter one of your recovery codes</p><input id="code" name="otp" autocomplete="one-time-code">'],
    ['a code that was sent by SMS', '<p>We sent an SMS to ••••1234</p><input id="code" name="otp" autocomplete="one-time-code">'],
    ['a code that was sent by e-mail', '<p>We e-mailed a code to v***@s***.lv</p><input id="code" name="otp" autocomplete="one-time-code">'],
    ['something in a frame', `<iframe srcdoc='<input id="code" name="otp" autocomplete="one-time-code">'></iframe>`],
    ['nothing', '<p>Hello</p>'],
  ])('goes nowhere where the page asks for %s', async ([, body]) => {
    const tab = await stage.open(body + watching);
    const popup = await stage.openPopup(tab);
    expect(await askFrom(popup, 'look-for-field')).toEqual({ status: 'none' });
    expect(await fill(popup, false)).toEqual({ status: 'no-field' });
    expect(await noticed(tab)).toEqual([]);
  });

  test('goes nowhere on a page that is not encrypted', async () => {
    const tab = await stage.open(field, 'http://elsewhere.example');
    const popup = await stage.openPopup(tab);
    expect(await askFrom(popup, 'look-for-field')).toEqual({ status: 'none' });
    expect(await fill(popup, true)).toEqual({ status: 'not-secure' });
    expect(await noticed(tab)).toEqual([]);
  });

  test('goes nowhere in a sandboxed document, not even of the account’s own address', async () => {
    const address = `${sso}/sandboxed`;
    await stage.browser.context().route(address, (route) => route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': 'sandbox allow-scripts allow-forms' }, body: field }));
    const tab = stage.closeLater(await stage.browser.openTab(address));
    const popup = await stage.openPopup(tab);
    expect(await askFrom(popup, 'look-for-field')).toEqual({ status: 'none' });
    expect(await fill(popup, false)).toEqual({ status: 'no-field' });
    expect(await noticed(tab)).toEqual([]);
  });

  test('cannot be asked for by a page', async () => {
    const tab = await stage.open(field, sso);
    const worlds = await tab.page.evaluate(() => [typeof (globalThis as { atslegaField?: unknown }).atslegaField, typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime]);
    expect(worlds).toEqual(['undefined', 'undefined']);
  });
});

describe('the menu and keys', () => {
  const plain = `<label>Anything <input id="any"></label>${watching}`;
  const isFilled = async (tab: ChromiumTab) => rightCodes().includes(await tab.valueOf('#any'));

  test("the menu fills the field that she points at, whatever it is called, on the account's own page", async () => {
    const tab = await stage.open(plain, sso);
    await tab.click('#any');
    // In a step's last seconds the popup opens instead.
    await expect.poll(() => Date.now() % 30_000, { timeout: 10_000 }).toBeLessThan(20_000);
    await permit(stage.browser, tab);
    await clickOnField(stage.browser, tab);
    await expect.poll(() => isFilled(tab)).toBe(true);
  });

  test('the menu opens the popup on a page of another origin, where the field that she pointed at is the one that is meant', async () => {
    const tab = await stage.open(plain);
    await tab.click('#any');
    await permit(stage.browser, tab);
    const popup = stage.closeLater(await stage.browser.waitForOwnPage(() => clickOnField(stage.browser, tab)));
    expect(await askFrom(popup, 'look-for-field')).toEqual({ status: 'field', host: new URL(elsewhere).host, takesAny: true });
    expect(await tab.valueOf('#any')).toBe('');
    expect(await fillAsSoonAsPossible(popup, false)).toMatchObject({ status: 'ask' });
    expect(await fillAsSoonAsPossible(popup, true)).toEqual({ status: 'filled' });
    expect(await isFilled(tab)).toBe(true);
  });

  test("keys fill the field of the account's own page", async () => {
    const tab = await stage.open(field.replaceAll('id="code"', 'id="any"'), sso);
    await expect.poll(() => Date.now() % 30_000, { timeout: 10_000 }).toBeLessThan(20_000);
    await permit(stage.browser, tab);
    await pressShortcut(stage.browser, 'fill');
    await expect.poll(() => isFilled(tab)).toBe(true);
    expect(await noticed(tab)).not.toContain('submit');
  });
});

describe('the badge', () => {
  const badge = (text: string, key: Parameters<typeof sentence>[1]) => ({ text, title: sentence('en', key) });
  const quiet = badge('', 'extensionName');
  const shown = () => readBadge(stage.browser);
  const soon = { timeout: patience };

  test('says that a page waits for a code, and is gone with the page', async () => {
    // The step that was used last is not over yet.
    await (await deskOf(stage.browser)).evaluate((used) => chrome.storage.local.set({ 'used-steps': used }), { [account]: Math.floor(Date.now() / 30_000) + 1 });
    const tab = stage.closeLater(await stage.browser.openTab(signIn));
    await typeCredentials(tab, firstPerson);
    await tab.waitFor(codeField);
    await expect.poll(shown, soon).toEqual(badge('…', 'badgeWanted'));
    await tab.goto(`${sso}/if/user/`);
    await expect.poll(shown, soon).toEqual(quiet);
  });

  test('says that a code was refused', async () => {
    stage.standIn.removeDevices(firstPerson.name);
    stage.standIn.addTotp(firstPerson.name);
    const tab = stage.closeLater(await stage.browser.openTab(signIn));
    await typeCredentials(tab, firstPerson);
    await tab.card.waitForText(says('card_refused_unknown_hint'));
    await expect.poll(shown, soon).toEqual(badge('!', 'badgeRefused'));
  });

  test('says everywhere that Atslēga is locked, until it is unlocked', async () => {
    const proof = { kind: 'passphrase', passphrase: 'četri zaļi bruņurupuči' };
    await askAsPopup(stage.browser, 'change-protection', { change: { do: 'protect', by: proof, recovery: writeRecoveryCode(new Uint8Array(16)) } });
    // A tab of the organisation that has been heard of, and had nothing to say.
    const tab = stage.closeLater(await stage.browser.openTab(`${helpdesk}/`));
    await tab.card.waitForText(/\S/u);
    await expect.poll(shown, soon).toEqual(quiet);
    await askAsPopup(stage.browser, 'lock');
    await expect.poll(shown, soon).toEqual(badge('–', 'badgeLocked'));
    await askAsPopup(stage.browser, 'unlock', { proof });
    await expect.poll(shown, soon).toEqual(quiet);
  });
});
