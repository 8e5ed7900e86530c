import { beforeEach, expect, test } from 'vitest';
import { prepareLastCodes, type LastCodes } from '../../src/app/last-codes.ts';
import type { CodesAnswer } from '../../src/messages/answers.ts';
import { lastCodesPlace } from '../../src/settings/last-codes-place.ts';
import { createWorld, enrolled, popup, type World } from './fakes.ts';
import { passphrase, protect, unlock } from './protection.ts';

let world: World;
beforeEach(async () => {
  world = createWorld();
  await enrolled(world);
});

/** Also lets what nobody waits for come to its end. */
async function ask(): Promise<CodesAnswer> {
  const answer = await world.handlers.codes({}, popup);
  await new Promise((resolve) => setTimeout(resolve));
  return answer;
}
const kept = async () => (await world.ports.session.get(lastCodesPlace)) as LastCodes | undefined;

test('what the popup showed is kept for its next opening over the same page', async () => {
  const answer = await ask();
  const front = await world.ports.tabs.front();
  expect(await kept()).toEqual({ origin: front?.origin, rows: answer.status === 'open' ? answer.rows : [] });
  expect((await kept())?.rows).toHaveLength(1);
});

test('no secret is kept with it', async () => {
  await ask();
  expect(JSON.stringify(await kept())).not.toContain('secret');
});

test('it is gone as soon as a person guards the vault, and never comes back, whether that is open or locked', async () => {
  await ask();
  await protect(world);
  expect(await kept()).toBeUndefined();
  expect((await ask()).status).toBe('open');
  expect(await kept()).toBeUndefined();
  await world.handlers.lock({}, popup);
  expect((await ask()).status).toBe('locked');
  expect(await kept()).toBeUndefined();
  expect(await unlock(world, passphrase)).toEqual({ status: 'unlocked' });
  expect((await ask()).status).toBe('open');
  expect(await kept()).toBeUndefined();
});

test('nothing is kept where it is not known whether a person guards the vault', async () => {
  const { session } = world.ports;
  const keep = await prepareLastCodes({ session: { ...session, get: () => Promise.reject(new Error('I/O')) } });
  await keep({ origin: undefined, rows: [] });
  expect(await kept()).toBeUndefined();
});

test('codes that are asked for while the vault is being locked are not kept', async () => {
  await protect(world);
  const asked = world.handlers.codes({}, popup);
  await world.handlers.lock({}, popup);
  await asked;
  await new Promise((resolve) => setTimeout(resolve));
  expect(await kept()).toBeUndefined();
});

test('a session that takes nothing keeps nobody from the codes', async () => {
  world.ports.session.set = () => Promise.reject(new Error('full'));
  expect((await ask()).status).toBe('open');
});
