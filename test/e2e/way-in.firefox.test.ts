import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchFirefox, type Firefox } from './firefox.ts';
import { enrolByCard, enterByCard, standInStep, waitUntilSignedIn } from './journey.ts';

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
beforeEach(async () => {
  await browser.closeTabs();
  standIn.reset();
  const desk = await browser.openTab(`${browser.extensionUrl}manifest.json`);
  await desk.call('() => Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]).then(() => true)');
  await desk.close();
});

describe.each(['2024.12', '2026.8'] as const)('the way in at Authentik %s', (generation) => {
  test('first login: one click at the enrolment, and signed in; later login: no click and no typing of codes', async () => {
    standIn.settings.generation = generation;
    // The first code is sent a few seconds before its step ends: the next one comes soon.
    standInStep(standIn, 14);
    const first = await enrolByCard(browser);
    expect(standIn.seen.codeAttempts).toMatchObject([{ purpose: 'enrolment', isAccepted: true }]);
    await first.close();

    standIn.signOutEverybody();
    const tab = await enterByCard(browser);
    await waitUntilSignedIn(tab);
    await tab.close();
    expect(standIn.seen.codeAttempts).toMatchObject([
      { purpose: 'enrolment', isAccepted: true },
      { purpose: 'login', isAccepted: true },
    ]);
    expect(standIn.seen.codePosts).toHaveLength(2);
  });
});
