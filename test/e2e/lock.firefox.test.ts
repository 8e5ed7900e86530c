import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeRecoveryCode } from '../../src/vault/recovery-code.ts';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { named, says } from './card-words.ts';
import { launchFirefox, type Firefox } from './firefox.ts';
import { codeField, enrolByCard, helpdesk, sso, standInStep, typeCredentials, waitUntilSignedIn } from './journey.ts';

let standIn: StandIn;
let browser: Firefox;
beforeAll(async () => {
  standIn = await startStandIn();
  browser = await launchFirefox({ standIn });
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
});

const proof = { kind: 'passphrase', passphrase: 'četri zaļi bruņurupuči' };

test('a protected vault is locked on demand; once it is unlocked, the fill goes on by itself', async () => {
  standInStep(standIn, 5);
  await (await enrolByCard(browser)).close();
  const desk = await browser.openTab(`${browser.extensionUrl}add.html`);
  const ask = (name: string, input: object = {}) => desk.call('(message) => browser.runtime.sendMessage(JSON.parse(message))', JSON.stringify({ name, input }));
  const change = { do: 'protect', by: proof, recovery: writeRecoveryCode(new Uint8Array(16).fill(7)) };
  expect(await ask('change-protection', { change })).toEqual({ output: { status: 'done' } });
  expect(await ask('lock')).toEqual({ output: { status: 'done' } });

  standIn.signOutEverybody();
  standIn.settings.clockOffset += 30_000;
  await desk.call('(key) => browser.storage.session.remove(key)', `clock:${sso}`);
  const tab = await browser.openTab(`${helpdesk}/login`);
  await tab.click('#oidc-login');
  await typeCredentials(tab);
  await tab.card.waitForText(says('card_trouble_locked'));
  await tab.card.click(named('card_trouble_locked_do'));
  expect(await tab.valueOf(codeField)).toBe('');
  // At the toolbar, or in a window of ours where Firefox does not show it there without a click on its own surface.
  const popups = async () => Number(await desk.call('() => browser.extension.getViews({ type: "popup" }).length + browser.extension.getViews({ type: "tab" }).filter(({ location }) => location.pathname === "/popup.html").length'));
  await expect.poll(popups).toBe(1);
  expect(await ask('unlock', { proof })).toEqual({ output: { status: 'unlocked' } });
  await waitUntilSignedIn(tab);
});
