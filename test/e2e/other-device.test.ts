import { expect, test } from 'vitest';
import { useNewProfile } from './chromium-stage.ts';
import { enrolByCard, enterByCard, firstPerson, sso, waitUntilSignedIn } from './journey.ts';
import { nextDay } from './kept-accounts.ts';

const stage = useNewProfile();

test.each([
  ['2024.12', 'webauthn'],
  ['2026.8', 'sms'],
] as const)('where another device was used last, one click leads through the choice to the code, which is sent (%s: %s)', async (generation, kind) => {
  const { standIn, browser } = stage;
  Object.assign(standIn.settings, { generation });
  await enrolByCard(browser);
  await nextDay(standIn, browser);
  standIn.addDevice(firstPerson.name, kind, { tokens: ['111111'], lastUsed: standIn.now() + 60_000 });

  const tab = await enterByCard(browser);
  await tab.card.click(/with a code/iu);
  await waitUntilSignedIn(tab);
  expect(standIn.seen.codePosts).toHaveLength(2);
  expect(standIn.seen.codeAttempts.at(-1)).toMatchObject({ kind: 'totp', isAccepted: true });
  // A native sending would have gone to the flow's address without the way back.
  expect(standIn.seen.requests.filter(({ host, path }) => sso.endsWith(host) && path.includes('?username='))).toEqual([]);
});
