import { beforeEach, describe, expect, test } from 'vitest';
import { openQuestion } from '../../src/app/session-records.ts';
import { createWorld, noSources, popup, sso, uri, type World } from './fakes.ts';
import { protect } from './protection.ts';

const other = uri.replace('vards.uzvards', 'kolege').replace('GEZDGNBV', 'MFRGGZDF');
const minute = 60_000;

let world: World;
beforeEach(() => {
  world = createWorld();
});

/** The popup reads a page with two accounts. @returns the name of the question which to keep */
async function see(origin = sso): Promise<string> {
  world.front = { origin, sources: { ...noSources, texts: [uri, other] }, screenshot: undefined };
  const answer = await world.handlers['read-page']({}, popup);
  if (answer.status !== 'choose') throw new Error(`no question: ${answer.status}`);
  return answer.capture;
}

const choose = (capture: string, ...chosen: number[]) => world.handlers['keep-candidates']({ capture, chosen }, popup);
const keptUsers = () => world.vault.accounts.map(({ user }) => user);
const waiting = () => openQuestion(world.ports.session).get();

describe('of several accounts in view', () => {
  test('the chosen one is kept, bound to the page that showed it', async () => {
    expect(await choose(await see(), 1)).toMatchObject({ status: 'kept', source: 'page-text', account: { user: 'kolege' } });
    expect(world.vault.accounts).toMatchObject([{ user: 'kolege', origins: [sso] }]);
  });

  test('the chosen one of somebody else’s site leads to the question about the site', async () => {
    expect(await choose(await see('https://elsewhere.example'), 0)).toMatchObject({ status: 'kept', site: 'https://elsewhere.example' });
    expect(world.vault.accounts).toMatchObject([{ origins: [] }]);
  });

  test('all are kept, each once, and bound to nothing: a page has one person', async () => {
    expect(await choose(await see(), 0, 1, 0)).toMatchObject({ status: 'kept-several', entries: [{ result: 'kept' }, { result: 'kept' }] });
    expect(world.vault.accounts).toMatchObject([{ user: 'vards.uzvards', origins: [] }, { user: 'kolege', origins: [] }]);
  });
});

describe('nothing is kept', () => {
  test('before she has chosen', async () => {
    await see();
    expect(keptUsers()).toEqual([]);
  });

  test.each([
    ['of another question', (capture: string) => choose(capture.replace('0', '1'), 0)],
    ['of what was not in view', (capture: string) => choose(capture, 0, 2)],
    ['twice', async (capture: string) => [await choose(capture, 0), await choose(capture, 1)].at(-1)],
  ])('%s', async (_, act) => {
    const before = await see();
    expect(await act(before)).toEqual({ status: 'forgotten' });
    expect(keptUsers()).not.toContain('kolege');
  });

  test('where she chooses none, and then the keys are out of memory', async () => {
    expect(await choose(await see())).toEqual({ status: 'forgotten' });
    expect(keptUsers()).toEqual([]);
    expect(await waiting()).toBeUndefined();
  });

  test('more than five minutes later, when the keys are out of memory, too', async () => {
    const capture = await see();
    world.now += 5 * minute + 1;
    expect(await choose(capture, 0)).toEqual({ status: 'forgotten' });
    expect(keptUsers()).toEqual([]);
    expect(await waiting()).toBeUndefined();
  });
});

test('what could not be kept may be tried again', async () => {
  const capture = await see();
  world.vault.trouble = { status: 'not-kept' };
  expect(await choose(capture, 0)).toEqual({ status: 'not-kept' });
  world.vault.trouble = undefined;
  expect(await choose(capture, 0)).toMatchObject({ status: 'kept' });
  expect(await waiting()).toBeUndefined();
});

test('locking takes the keys in view out of memory', async () => {
  await protect(world);
  await see();
  await world.handlers.lock({}, popup);
  expect(await waiting()).toBeUndefined();
});
