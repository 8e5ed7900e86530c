import { beforeAll, beforeEach, expect, test } from 'vitest';
import { named, says } from './card-words.ts';
import { useChromium } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { codeField, enrolByCard, enterByCard, firstPerson, standInStep, waitUntilSignedIn } from './journey.ts';
import { closePages, nextDay, summariseKept, takeDownKept, waitForKept } from './kept-accounts.ts';
import { waitUntil } from './wait-until.ts';

const stage = useChromium();
let keepOnlyFirst: () => Promise<void>;
beforeAll(async () => {
  standInStep(stage.standIn, 5);
  await enrolByCard(stage.browser);
  await waitForKept(stage.browser, 'vards.uzvards: confirmed');
  keepOnlyFirst = await takeDownKept(stage.browser);
});
beforeEach(async () => {
  await closePages(stage.browser);
  await keepOnlyFirst();
  standInStep(stage.standIn, 5);
});

/** Comes to the enrolment of a new device, the old one being gone. */
async function enrolAnew(): Promise<ChromiumTab> {
  await nextDay(stage.standIn, stage.browser);
  stage.standIn.removeDevices(firstPerson.name);
  const tab = (await enterByCard(stage.browser)) as ChromiumTab;
  await tab.card.click(named('card_choose_setup_do'));
  await tab.card.waitForText(says('card_enrol_hint'));
  return tab;
}

test('a failing server after the first code of a new key says nothing of it: the old account stays as it was', async () => {
  const tab = await enrolAnew();
  await tab.page.route('**/api/v3/flows/executor/**', async (route) => {
    if (route.request().method() === 'POST') await route.fulfill({ status: 502, body: 'Bad gateway' });
    else await route.continue();
  });
  await tab.card.click(named('card_enrol_do'));
  await tab.waitFor('ak-stage-flow-error');
  // The next page of the way settles whatever there was to settle.
  await tab.goto('https://sso.smiltenesnovads.lv/if/user/');
  expect([...(await summariseKept(stage.browser))].toSorted()).toEqual(['vards.uzvards: confirmed', 'vards.uzvards: pending']);
  await tab.close();
});

test('a key that was accepted unseen is offered at the next login, once the older one is refused', async () => {
  const tab = await enrolAnew();
  const session = await tab.page.context().newCDPSession(tab.page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/flows/executor/*', requestStage: 'Response' }] });
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    if (request.method !== 'POST') void session.send('Fetch.continueResponse', { requestId }).catch(() => undefined);
  });
  const { length } = stage.standIn.seen.codeAttempts;
  await tab.card.click(named('card_enrol_do'));
  await waitUntil(
    async () => (stage.standIn.seen.codeAttempts.length > length ? true : undefined),
    () => 'the code to come to the server',
  );
  await tab.close();

  await nextDay(stage.standIn, stage.browser);
  const later = await enterByCard(stage.browser);
  await later.card.waitForText(says('card_refused_newer_key_hint'));
  const refused = stage.standIn.seen.codeAttempts.length;
  await later.card.click(named('card_refused_newer_key_do'));
  await later.card.waitForText(says('card_filled_press_hint'));
  expect(await later.valueOf(codeField)).toBe(stage.standIn.codeFor(firstPerson.name));
  expect(stage.standIn.seen.codeAttempts).toHaveLength(refused);
  await later.click('ak-flow-executor button[type="submit"]');
  await waitUntilSignedIn(later);
  await waitUntil(
    async () => ((await summariseKept(stage.browser)).includes('vards.uzvards: confirmed') ? true : undefined),
    () => 'the newer key to be confirmed',
  );
});
