import { beforeEach, describe, expect, test } from 'vitest';
import { useFirefoxStage } from './firefox-stage.ts';
import { enrolByCard, enterByCard, standInStep, waitUntilSignedIn } from './journey.ts';

const stage = useFirefoxStage();
beforeEach(() => stage.forgetAccounts());

describe.each(['2024.12', '2026.8'] as const)('the way in at Authentik %s', (generation) => {
  test('first login: one click at the enrolment, and signed in; later login: no click and no typing of codes', async () => {
    const { standIn, browser } = stage;
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
