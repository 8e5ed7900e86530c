import { describe, expect, test } from 'vitest';
import { accepted, createWorld, enrolled, page, popup, stepStart, uri, type World } from './fakes.ts';

const step = stepStart / 30_000;
const minute = 60_000;

async function confirmed(world: World) {
  const { account } = await enrolled(world);
  await accepted(world, account.id, step - 1);
  return account;
}

describe('a prompt wants a code', () => {
  test('of this user: gives the code of the step, and leave to send after a person’s act', async () => {
    const world = createWorld();
    await confirmed(world);
    const answer = await world.handlers['code-wanted']({ user: 'vards.uzvards' }, page);
    expect(answer).toMatchObject({ status: 'code', step, maySend: true });
  });

  test.each<[string, number, boolean]>([
    ['five minutes', 5 * minute, true],
    ['more than five minutes', 5 * minute + 1, false],
  ])('%s after the last act', async (_name, passed, maySend) => {
    const world = createWorld();
    await confirmed(world);
    world.now += passed;
    expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ maySend });
  });

  test('an act in another tab gives no leave here', async () => {
    const world = createWorld();
    await confirmed(world);
    expect(await world.handlers['code-wanted']({}, { ...page, tabId: 2 })).toMatchObject({ maySend: false });
  });

  test.each([
    'https://sso.smiltenesnovads.lv:8443',
    'http://sso.smiltenesnovads.lv',
    'https://sso2.smiltenesnovads.lv',
    'https://smiltenesnovads.lv',
  ])('%s gets none, even by the account’s id', async (origin) => {
    const world = createWorld();
    const { id } = await confirmed(world);
    expect(await world.handlers['code-wanted']({}, { ...page, origin })).toEqual({ status: 'no-account' });
    expect(await world.handlers['code-wanted']({ account: id }, { ...page, origin })).toEqual({ status: 'no-account' });
  });

  test('a page outside the organisation gets none, and nothing is said there', async () => {
    const world = createWorld();
    const { id } = await confirmed(world);
    const lookAlike = { ...page, origin: 'https://sso.smiltenesnovads.lv.evil.example' };
    expect(await world.handlers['code-wanted']({}, lookAlike)).toEqual({ status: 'not-here' });
    expect(await world.handlers['code-wanted']({ account: id }, lookAlike)).toEqual({ status: 'not-here' });
  });

  test('a tab behind another gets none', async () => {
    const world = createWorld();
    await confirmed(world);
    expect(await world.handlers['code-wanted']({}, { ...page, isInFront: false })).toEqual({ status: 'not-here' });
  });

  test('a step that was sent is not given again', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await accepted(world, account.id, step);
    world.now += 12_000;
    expect(await world.handlers['code-wanted']({}, page)).toMatchObject({
      status: 'wait',
      because: 'step-used',
      milliseconds: 18_000,
    });
  });

  test('a step that is ending is not given', async () => {
    const world = createWorld();
    await confirmed(world);
    world.now += 28_000;
    expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ status: 'wait', because: 'step-ending' });
  });

  test('another user’s prompt is asked about, not guessed', async () => {
    const world = createWorld();
    const { id } = await confirmed(world);
    const answer = await world.handlers['code-wanted']({ user: 'kolege' }, page);
    expect(answer).toMatchObject({ status: 'choose', choices: [{ id }] });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  test.each<[string, number, object]>([
    ['90 s ahead: corrected, and said', 90_000, { status: 'code', step: step + 3, clock: { offsetSeconds: 90 } }],
    ['3 s ahead: corrected without a word', 3000, { status: 'code', step }],
    ['10 min behind: not given', -10 * minute, { status: 'clock-too-far', offsetSeconds: -600 }],
  ])('the server’s clock %s', async (_name, offset, expected) => {
    const world = createWorld();
    await confirmed(world);
    await world.handlers['clock-measured']({ offset }, page);
    const answer = await world.handlers['code-wanted']({}, page);
    expect(answer).toMatchObject(expected);
    expect('clock' in answer).toBe('clock' in expected);
  });

  test('after refusals, waits as long as the server throttles', async () => {
    const world = createWorld();
    await confirmed(world);
    for (let failure = 0; failure < 4; failure += 1) {
      await world.handlers['code-refused']({ ours: false }, page);
      world.now += 10_000;
    }
    world.now -= 9_000;
    expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ status: 'wait', because: 'throttled' });
  });

  test('the wait is counted by this computer’s clock, however far the server’s is ahead', async () => {
    const world = createWorld();
    await confirmed(world);
    await world.handlers['clock-measured']({ offset: 90_000 }, page);
    await world.handlers['code-refused']({ ours: false }, page);
    expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ because: 'throttled', milliseconds: 1000 });
  });

  test('no server counts further back than sixteen refusals, which is nine hours', async () => {
    const world = createWorld();
    await confirmed(world);
    for (let refusal = 0; refusal < 17; refusal += 1) {
      world.now += 1000 * 2 ** refusal;
      await world.handlers['code-refused']({ ours: false }, page);
    }
    expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ because: 'throttled', milliseconds: 1000 * 2 ** 15 });
  });

  test('tries within the wait do not shorten it, however many', async () => {
    const world = createWorld();
    await confirmed(world);
    const refuse = () => world.handlers['code-refused']({ ours: false }, page);
    for (const wait of [1000, 2000, 4000]) {
      await refuse();
      world.now += wait;
    }
    await refuse();
    for (let tries = 0; tries < 30; tries += 1) await refuse();
    expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ because: 'throttled', milliseconds: 8000 });
  });

  test.each(['locked', 'unreadable'] as const)('a vault that is %s says so', async (status) => {
    const world = createWorld();
    await confirmed(world);
    world.vault.trouble = status === 'locked' ? { status } : { status, problem: 'damaged' };
    expect(await world.handlers['code-wanted']({}, page)).toEqual({ status });
  });

  test('a deleted account answers nothing until it is restored', async () => {
    const world = createWorld();
    const { id } = await confirmed(world);
    await world.handlers.remove({ account: id }, popup);
    expect(await world.handlers['code-wanted']({}, page)).toEqual({ status: 'no-account' });
    await world.handlers.restore({ account: id }, popup);
    expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ status: 'code' });
  });
});

describe('a code is about to be sent', () => {
  test('by us: at most once a step, from whichever tab', async () => {
    const world = createWorld();
    const { id } = await confirmed(world);
    const sending = { account: id, step, by: 'assistant' } as const;
    await world.handlers['person-acted']({}, { ...page, tabId: 2 });
    const answers = await Promise.all([
      world.handlers['code-sending'](sending, page),
      world.handlers['code-sending'](sending, { ...page, tabId: 2 }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['go', 'already-sent']);
  });

  test('by us without a person’s act in the tab: no', async () => {
    const world = createWorld();
    const { id } = await confirmed(world);
    const sending = { account: id, step, by: 'assistant' } as const;
    expect(await world.handlers['code-sending'](sending, { ...page, tabId: 3 })).toEqual({ status: 'not-here' });
  });

  test('where the storage does not take that: by us no, by the person yes', async () => {
    const world = createWorld();
    const { id } = await confirmed(world);
    world.ports.local.set = () => Promise.reject(new Error('QUOTA_BYTES'));
    expect(await world.handlers['code-sending']({ account: id, step, by: 'assistant' }, page)).toEqual({ status: 'not-here' });
    expect(await world.handlers['code-sending']({ account: id, step, by: 'person' }, page)).toEqual({ status: 'go' });
  });

  test('by the person: noted, so that the step is not given again', async () => {
    const world = createWorld();
    const { id } = await confirmed(world);
    await world.handlers['code-sending']({ account: id, step, by: 'person' }, { ...page, tabId: 3 });
    expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ status: 'wait', because: 'step-used' });
  });
});

describe('the clock is measured', () => {
  test('at most once an hour for an origin', async () => {
    const world = createWorld();
    const seen = { place: 'sign-in', isArrival: true, isSignInSystem: true } as const;
    expect(await world.handlers['page-seen'](seen, page)).toMatchObject({ clockDue: true });
    await world.handlers['clock-measured']({ offset: 0 }, page);
    expect(await world.handlers['page-seen'](seen, page)).toMatchObject({ clockDue: false });
    world.now += 60 * minute + 1;
    expect(await world.handlers['page-seen'](seen, page)).toMatchObject({ clockDue: true });
  });

  test('anew at every page for as long as it is too far off', async () => {
    const world = createWorld();
    const seen = { place: 'sign-in', isArrival: true, isSignInSystem: true } as const;
    await world.handlers['clock-measured']({ offset: 10 * minute }, page);
    expect(await world.handlers['page-seen'](seen, page)).toMatchObject({ clockDue: true });
    await world.handlers['clock-measured']({ offset: 90_000 }, page);
    expect(await world.handlers['page-seen'](seen, page)).toMatchObject({ clockDue: false });
  });

  test('never for the helpdesk', async () => {
    const seen = { place: 'elsewhere', isArrival: true, isSignInSystem: false } as const;
    expect(await createWorld().handlers['page-seen'](seen, page)).toMatchObject({ clockDue: false });
  });
});

describe('the way from the helpdesk', () => {
  const seen = { place: 'elsewhere', isArrival: true, isSignInSystem: false } as const;

  test('goes on by itself once, in the same tab', async () => {
    const world = createWorld();
    await world.handlers['journey-started']({}, page);
    expect(await world.handlers['page-seen'](seen, { ...page, tabId: 2 })).toMatchObject({ continueJourney: false });
    expect(await world.handlers['page-seen'](seen, page)).toMatchObject({ continueJourney: true });
    expect(await world.handlers['page-seen'](seen, page)).toMatchObject({ continueJourney: false });
  });

  test('goes on where the answer got lost and the same document asks again, but in no other', async () => {
    const world = createWorld();
    await world.handlers['journey-started']({}, { ...page, documentId: 'guest page' });
    const signInPage = { ...page, documentId: 'sign-in page' };
    expect(await world.handlers['page-seen'](seen, signInPage)).toMatchObject({ continueJourney: true });
    expect(await world.handlers['page-seen'](seen, signInPage)).toMatchObject({ continueJourney: true });
    expect(await world.handlers['page-seen'](seen, { ...page, documentId: 'later page' })).toMatchObject({ continueJourney: false });
    expect(await world.handlers['page-seen'](seen, page)).toMatchObject({ continueJourney: false });
  });

  test('does not go on after a minute', async () => {
    const world = createWorld();
    await world.handlers['journey-started']({}, page);
    world.now += minute + 1;
    expect(await world.handlers['page-seen'](seen, page)).toMatchObject({ continueJourney: false });
  });
});

describe('a refused code is explained', () => {
  test('a clock that turns out to be wrong', async () => {
    const world = createWorld();
    const { id } = await confirmed(world);
    await world.handlers['code-sending']({ account: id, step, by: 'assistant' }, page);
    await world.handlers['clock-measured']({ offset: 120_000 }, page);
    expect(await world.handlers['code-refused']({ ours: true }, page)).toEqual({
      reason: { kind: 'clock', offsetSeconds: 120 },
    });
  });

  test('a colleague’s account on the same computer', async () => {
    const world = createWorld();
    const { id } = await confirmed(world);
    await enrolled(world, uri.replace('vards.uzvards', 'kolege').replace('GEZD', 'MFRG'));
    await world.handlers['code-sending']({ account: id, step, by: 'assistant' }, page);
    expect(await world.handlers['code-refused']({ ours: true }, page)).toEqual({ reason: { kind: 'other-account' } });
  });
});
