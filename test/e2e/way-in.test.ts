import { describe, expect, test } from 'vitest';
import { useNewProfile } from './chromium-stage.ts';
import { enrolByCard, enterByCard, waitUntilSignedIn } from './journey.ts';
import { nextDay } from './kept-accounts.ts';

const stage = useNewProfile();

describe.each([
  { generation: '2024.12', compatibility: false },
  { generation: '2024.12', compatibility: true },
  { generation: '2026.8', compatibility: false },
  { generation: '2026.8', compatibility: true },
] as const)('the way in at Authentik $generation, compatibility mode: $compatibility', (variant) => {
  test('first login: one click at the enrolment, and signed in; later login: no click and no typing of codes', async () => {
    const { standIn, browser } = stage;
    Object.assign(standIn.settings, variant);
    await enrolByCard(browser);
    expect(standIn.seen.codeAttempts).toMatchObject([{ purpose: 'enrolment', isAccepted: true }]);

    await nextDay(standIn, browser);
    const tab = await enterByCard(browser);
    await waitUntilSignedIn(tab);
    expect(standIn.seen.codeAttempts).toMatchObject([
      { purpose: 'enrolment', isAccepted: true },
      { purpose: 'login', isAccepted: true },
    ]);
    expect(standIn.seen.codePosts).toHaveLength(2);
  });
});
