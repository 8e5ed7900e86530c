import { expect, test } from 'vitest';
import { readByKeys } from '../../src/app/read-by-keys.ts';
import { createWorld, noSources, popup, sso, uri } from './fakes.ts';

test('the keys for the QR code read the page in front, and the page of ours that opens is told what came of it', async () => {
  const world = createWorld();
  world.front = { origin: sso, sources: { ...noSources, texts: [uri] }, screenshot: undefined };
  await readByKeys(world.ports, world.vault);
  expect(world.vault.accounts).toMatchObject([{ origins: [sso], status: 'pending' }]);
  const outcome = await world.handlers['capture-outcome']({ wait: false }, popup);
  expect(outcome).toMatchObject({ status: 'done', target: 'page', answer: { status: 'kept' } });
});

test('a page without one is said to have none', async () => {
  const world = createWorld();
  world.front = { origin: sso, sources: noSources, screenshot: undefined };
  await readByKeys(world.ports, world.vault);
  expect(world.vault.accounts).toEqual([]);
  expect(await world.handlers['capture-outcome']({ wait: false }, popup)).toMatchObject({ status: 'done', target: 'page', answer: { status: 'nothing-found' } });
});
