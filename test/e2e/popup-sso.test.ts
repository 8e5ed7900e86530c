import { beforeEach, describe, expect, test } from 'vitest';
import { useNewProfile } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { shown, startForeignSite } from './foreign-pages.ts';
import { codeField, enterByCard, firstPerson, waitUntilSignedIn } from './journey.ts';
import { codesOfNow, pressRead, sentence, waitForNames, type ShownAccount } from './popup-probe.ts';

const variants = [
  { generation: '2024.12', qrFormat: 'image', enrolmentTexts: 'both' },
  { generation: '2024.12', qrFormat: 'image', enrolmentTexts: 'none' },
  { generation: '2026.8', qrFormat: 'svg', enrolmentTexts: 'both' },
  { generation: '2026.8', qrFormat: 'svg', enrolmentTexts: 'none' },
] as const;

const stage = useNewProfile();
const name = `authentik (${firstPerson.name})`;

async function openEnrolment(): Promise<ChromiumTab> {
  const tab = (await enterByCard(stage.browser)) as ChromiumTab;
  await tab.card.click(/totp/iu);
  await tab.waitFor('ak-stage-authenticator-totp');
  return tab;
}

/** The account, once it is confirmed. */
async function readConfirmed(tab: ChromiumTab): Promise<ShownAccount | undefined> {
  const popup = await stage.browser.openPopup(tab);
  await popup.waitFor('.account:not(:has(.pending))');
  const [account] = await waitForNames(popup, [name]);
  await popup.close();
  return account;
}

describe.each(variants)('at Authentik $generation with the QR as $qrFormat and $enrolmentTexts of its texts', (variant) => {
  beforeEach(() => void Object.assign(stage.standIn.settings, variant));

  test('the popup reads the enrolment; the card then finds the same account, and confirms it', async () => {
    const tab = await openEnrolment();
    const popup = await stage.browser.openPopup(tab);
    expect(await pressRead(popup)).toBe(sentence('en', 'captureKept', name));
    expect(await waitForNames(popup, [name])).toMatchObject([{ isPending: true, isLarge: true }]);
    expect(stage.standIn.seen.codePosts).toEqual([]);
    await popup.close();

    await tab.card.click(/save|saglab/iu);
    await waitUntilSignedIn(tab);
    expect(stage.standIn.seen.codeAttempts).toMatchObject([{ purpose: 'enrolment', isAccepted: true }]);
    const account = await readConfirmed(tab);
    expect([stage.standIn.codeFor(firstPerson.name, -1), stage.standIn.codeFor(firstPerson.name)]).toContain(account?.code);
  });
});

test('an enrolment whose texts disagree is not kept by the popup', async () => {
  stage.standIn.settings.enrolmentTexts = 'disagree';
  const popup = await stage.browser.openPopup(await openEnrolment());
  expect(await pressRead(popup)).toBe(sentence('en', 'captureDisagree'));
  await waitForNames(popup, []);
});

test.for(['2024.12', '2026.8'] as const)('at %s the code that the popup shows can be typed by hand, and that confirms the account, too', async (generation) => {
  stage.standIn.settings.generation = generation;
  const tab = await openEnrolment();
  const popup = await stage.browser.openPopup(tab);
  await pressRead(popup);
  const [account] = await waitForNames(popup, [name]);
  await popup.close();
  await tab.type(codeField, account?.code ?? '');
  await tab.click('ak-stage-authenticator-totp button[type="submit"]');
  await waitUntilSignedIn(tab);
  expect(stage.standIn.seen.codeAttempts).toMatchObject([{ code: account?.code, purpose: 'enrolment', isAccepted: true }]);
  expect(await readConfirmed(tab)).toMatchObject({ name, isPending: false });
});

test('an account that was read on another site is shown, but not filled at the SSO', async () => {
  const { secret } = stage.standIn.addTotp(firstPerson.name);
  const site = await startForeignSite(stage.browser);
  const uri = `otpauth://totp/authentik%3A${firstPerson.name}?secret=${secret}&algorithm=SHA1&digits=6&period=30&issuer=authentik`;
  const elsewhere = await site.open(shown.image(uri));
  const reader = await stage.browser.openPopup(elsewhere);
  expect(await pressRead(reader)).toBe(sentence('en', 'captureKept', name));
  await reader.close();

  const tab = (await enterByCard(stage.browser)) as ChromiumTab;
  await tab.waitFor(codeField);
  await tab.card.waitForText(sentence('en', 'card_trouble_no_account'));
  expect(await tab.valueOf(codeField)).toBe('');
  expect(stage.standIn.seen.codePosts).toEqual([]);
  const popup = await stage.browser.openPopup(tab);
  const [account] = await waitForNames(popup, [name]);
  expect(codesOfNow(secret)).toContain(account?.code);
  expect(await popup.textOf('h2')).not.toBe(sentence('en', 'popupForThisPage'));
});
