import { expect, test } from 'vitest';
import { createWorld, enrolled, page } from './fakes.ts';

test.each([
  ['the page that it was kept on', page.origin, 'Mans konts'],
  ['another page of the organisation’s', 'https://other.smiltenesnovads.lv', 'Smiltenes novads (vards.uzvards)'],
])('an account is called otherwise by %s: %s → %s', async (_name, origin, expected) => {
  const world = createWorld();
  const { account } = await enrolled(world);
  await world.handlers['name-kept']({ account: account.id, name: 'Mans konts' }, { ...page, origin });
  expect(world.vault.accounts).toMatchObject([{ name: expected }]);
});
