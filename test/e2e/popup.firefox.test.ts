import { beforeEach, describe, expect, test } from 'vitest';
import { boxed } from '../pages/qr-renderings.ts';
import { useFirefoxStage } from './firefox-stage.ts';
import type { FirefoxTab } from './firefox-tab.ts';
import { foreignAccount, shown, type ForeignAccount } from './foreign-pages.ts';
import { enterByCard, firstPerson, waitUntilSignedIn } from './journey.ts';
import { unsizedSvgFile } from './picture-files.ts';
import { actOn, codesOfNow, pressRead, sentence } from './popup-probe.ts';
import { waitUntil } from './wait-until.ts';

const stage = useFirefoxStage('lv');
beforeEach(() => stage.forgetAccounts());

async function closePopup(popup: FirefoxTab): Promise<void> {
  await popup.call('() => void setTimeout(() => window.close())');
  const isGone = () => popup.call('() => true').then(() => undefined, () => true as const);
  await waitUntil(isGone, () => 'the popup to be gone');
}

async function readCode(popup: FirefoxTab): Promise<string> {
  return (await popup.textOf('.code')).replaceAll(/\s/g, '');
}

async function keepFrom(tab: FirefoxTab, { name, secret }: ForeignAccount) {
  const popup = await stage.browser.openPopup(tab);
  const text = await pressRead(popup);
  const outcome = { text, name: await popup.textOf('.account-name'), isRightCode: codesOfNow(secret).includes(await readCode(popup)) };
  await closePopup(popup);
  return { ...outcome, isExpected: text === sentence('lv', 'captureKept', name) };
}

describe('a page of any other site gives its account away when it has', () => {
  const kinds = [
    { what: 'an image in a data URL, not in sight', show: (uri: string) => `<div style="height:3000px"></div>${shown.image(uri)}` },
    { what: 'a drawing, not in sight', show: (uri: string) => `<div style="height:3000px"></div>${shown.drawing(uri)}` },
    { what: 'a table of coloured cells, not in sight', show: (uri: string) => `<div style="height:3000px"></div>${boxed['a table of coloured cells']?.(uri, 4)}` },
    { what: 'a background, which only the screenshot shows', show: shown.background },
  ];
  test.for(kinds)('$what', async ({ what, show }) => {
    const account = foreignAccount(what.replaceAll(/[^a-z]/g, ''));
    const tab = await stage.open(show(account.uri));
    expect(await keepFrom(tab, account)).toMatchObject({ name: account.name, isRightCode: true, isExpected: true });
    await tab.close();
  });
});

test('the popup reads the enrolment; the card then finds the same account, and confirms it', async () => {
  const name = `authentik (${firstPerson.name})`;
  const tab = (await enterByCard(stage.browser)) as FirefoxTab;
  await tab.card.click(/totp/iu);
  await tab.waitFor('ak-stage-authenticator-totp');
  const popup = await stage.browser.openPopup(tab);
  expect(await pressRead(popup)).toBe(sentence('lv', 'captureKept', name));
  await popup.waitFor('.account-large .pending');
  await closePopup(popup);

  await tab.card.click(/save|saglab/iu);
  await waitUntilSignedIn(tab);
  expect(stage.standIn.seen.codeAttempts).toMatchObject([{ purpose: 'enrolment', isAccepted: true }]);
  const after = await stage.browser.openPopup(tab);
  await after.waitFor('.account');
  expect(await after.call(`() => [document.querySelectorAll('.account').length, document.querySelectorAll('.pending').length]`)).toEqual([1, 0]);
  expect(await after.textOf('.account-name')).toBe(name);
  expect([stage.standIn.codeFor(firstPerson.name, -1), stage.standIn.codeFor(firstPerson.name)]).toContain(await readCode(after));
  await closePopup(after);
  await tab.close();
});

test('codes are copied, renamed, deleted and brought back', async () => {
  const account = foreignAccount('lapsa');
  const tab = await stage.open(shown.image(account.uri));
  await keepFrom(tab, account);
  const popup = await stage.browser.openPopup(tab);
  await popup.waitFor('.copy:focus');
  await popup.press('Enter');
  await popup.waitFor('.aside-copied');
  await actOn(popup, 'lv', account.name, 'popupRename');
  await popup.waitFor('.name-input:focus');
  const newName = 'Mājās';
  // The old name is selected, so that what is typed takes its place.
  await popup.type('.name-input', newName);
  await popup.press('Enter');
  await popup.waitFor(`.account-name[title="${newName}"]`);
  await actOn(popup, 'lv', newName, 'popupRemove');
  expect(await popup.textOf('.notice-text')).toBe(sentence('lv', 'popupRemoved', newName));
  await popup.click('.notice .button');
  expect(await popup.textOf('.account-name')).toBe(newName);
  expect(codesOfNow(account.secret)).toContain(await readCode(popup));
  await closePopup(popup);
  await tab.close();
});

test('a code is filled in elsewhere, after a yes to a question that names the page', async () => {
  const account = foreignAccount('citur');
  const from = await stage.open(shown.image(account.uri));
  await keepFrom(from, account);
  const tab = await stage.open('<label>Authenticator code <input id="code" name="otp" autocomplete="one-time-code" maxlength="6"></label>', 'https://evil.example');
  // In a step's last seconds nothing is filled.
  await waitUntil(async () => (Date.now() % 30_000 < 18_000 ? true : undefined), () => 'a step that lasts');
  const popup = await stage.browser.openPopup(tab);
  await popup.click('.button-fill');
  expect(await popup.textOf('.fill-question [role=alert]')).toBe(sentence('lv', 'popupFillAskFirst', account.name, 'evil.example'));
  expect(await tab.valueOf('#code')).toBe('');
  await popup.click('.fill-question .button:not(.button-main)');
  await waitUntil(async () => (codesOfNow(account.secret).includes(await tab.valueOf('#code')) ? true : undefined), () => 'the code in the field');
  await from.close();
  await tab.close();
});

test('a page of the browser itself can not be read, which is said in one sentence with the way round', async () => {
  const tab = await stage.browser.openTab('about:license');
  const popup = await stage.browser.openPopup(tab);
  expect(await pressRead(popup)).toBe(sentence('lv', 'captureForbidden', sentence('lv', 'captureOtherwise')));
  await closePopup(popup);
  await tab.close();
});

test('the page for adding keeps a drawing that is dropped onto it', async () => {
  const account = foreignAccount('zimejums');
  const add = await stage.browser.openTab(`${stage.browser.extensionUrl}add.html`);
  await add.waitFor('.drop');
  await add.call(
    `(svg) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([svg], 'qr.svg', { type: 'image/svg+xml' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }`,
    unsizedSvgFile(account.uri).buffer.toString(),
  );
  expect(await add.textOf('.notice-text')).toBe(sentence('lv', 'captureKeptHere', account.name));
  // The key of the device is in a database that Firefox may not clear when the disk is nearly full.
  expect(await add.call('() => navigator.storage.persisted()')).toBe(true);
});
