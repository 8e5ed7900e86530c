import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { enrolByCard, enterByCard, firstPerson, sso, standInStep, waitUntilSignedIn } from './journey.ts';

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

describe('where another device was used last, one click leads through the choice to the code, which is sent', () => {
  test.each([
    ['2024.12', 'webauthn'],
    ['2026.8', 'sms'],
  ] as const)('Authentik %s: %s', async (generation, kind) => {
    Object.assign(standIn.settings, { generation });
    standInStep(standIn, 12);
    await enrolByCard(browser);
    standIn.addDevice(firstPerson.name, kind, { tokens: ['111111'], lastUsed: standIn.now() + 1000 });
    standIn.signOutEverybody();

    const tab = await enterByCard(browser);
    await tab.card.click(/with a code/iu);
    await waitUntilSignedIn(tab);
    expect(standIn.seen.codePosts).toHaveLength(2);
    expect(standIn.seen.codeAttempts.at(-1)).toMatchObject({ kind: 'totp', isAccepted: true });
    // A native sending would have gone to the flow's address without the way back.
    expect(standIn.seen.requests.filter(({ host, path }) => sso.endsWith(host) && path.includes('?username='))).toEqual([]);
  });
});
