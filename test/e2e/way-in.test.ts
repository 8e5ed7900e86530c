import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { enrolByCard, enterByCard, standInStep, waitUntilSignedIn } from './journey.ts';

const variants = [
  { generation: '2024.12', compatibility: false },
  { generation: '2024.12', compatibility: true },
  { generation: '2026.8', compatibility: false },
  { generation: '2026.8', compatibility: true },
] as const;

let standIn: StandIn;
let browser: Chromium;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());
beforeEach(async () => {
  standIn.reset();
  browser = await launchChromium({ standIn });
});
afterEach(() => browser.close());

describe.each(variants)('the way in at Authentik $generation, compatibility mode: $compatibility', (variant) => {
  test('first login: one click at the enrolment, and signed in; later login: no click and no typing of codes', async () => {
    Object.assign(standIn.settings, variant);
    standInStep(standIn, 10);
    await enrolByCard(browser);
    expect(standIn.seen.codeAttempts).toMatchObject([{ purpose: 'enrolment', isAccepted: true }]);

    standIn.signOutEverybody();
    const tab = await enterByCard(browser);
    await waitUntilSignedIn(tab);
    expect(standIn.seen.codeAttempts).toMatchObject([
      { purpose: 'enrolment', isAccepted: true },
      { purpose: 'login', isAccepted: true },
    ]);
    expect(standIn.seen.codePosts).toHaveLength(2);
  });
});
