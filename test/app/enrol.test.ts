import { describe, expect, test } from 'vitest';
import { answerFirstCode } from '../../src/app/answer-code.ts';
import { accepted, createWorld, enrolled, noSources, page, sso, stepStart, uri } from './fakes.ts';

const step = stepStart / 30_000;
const otherSecret = uri.replace('GEZDGNBV', 'MFRGGZDF');

describe('the one click at the enrolment', () => {
  test('keeps a pending account bound to the origin, and answers with its name and first code', async () => {
    const world = createWorld();
    const answer = await world.handlers.enrol({ texts: [uri, uri] }, page);
    expect(answer).toMatchObject({
      status: 'kept',
      account: { name: 'Smiltenes novads (vards.uzvards)', issuer: 'Smiltenes novads', user: 'vards.uzvards' },
      code: { status: 'code', step, milliseconds: 30_000 },
    });
    expect(world.vault.accounts).toMatchObject([{ status: 'pending', origins: [sso] }]);
  });

  test.each([
    ['an enrolment', 'enrolment', true],
    ['a code prompt', 'code', false],
  ] as const)('is prepared when the page shows %s: %s', async (_name, place, isPrepared) => {
    const world = createWorld();
    await world.handlers['page-seen']({ place, isArrival: true, isSignInSystem: true }, page);
    expect(world.vault.isPrepared).toBe(isPrepared);
  });

  test('never answers with the secret', async () => {
    const world = createWorld();
    expect(JSON.stringify(await enrolled(world))).not.toMatch(/GEZDGNBV|secret|otpauth/iu);
  });

  test('has no first code for a page that the account is not bound to', async () => {
    const world = createWorld();
    await enrolled(world);
    const [account] = world.vault.accounts;
    if (account === undefined) throw new Error('not kept');
    expect(await answerFirstCode(world.ports, account, { ...page, origin: 'https://other.smiltenesnovads.lv' })).toEqual({ status: 'no-account' });
    expect(await answerFirstCode(world.ports, { ...account, status: 'replaced' }, page)).toEqual({ status: 'no-account' });
    expect(await answerFirstCode(world.ports, account, page)).toMatchObject({ status: 'code' });
  });

  test('clicked again, keeps nothing twice', async () => {
    const world = createWorld();
    const first = await enrolled(world);
    const second = await enrolled(world);
    expect(second.account).toEqual(first.account);
    expect(world.vault.accounts).toHaveLength(1);
  });

  test('sources that disagree are refused, and nothing is kept', async () => {
    const world = createWorld();
    expect(await world.handlers.enrol({ texts: [uri, otherSecret] }, page)).toEqual({
      status: 'sources-disagree',
    });
    expect(world.vault.accounts).toEqual([]);
  });

  test('a text that is refused spoils a good one beside it', async () => {
    const world = createWorld();
    const hotp = uri.replace('totp', 'hotp');
    expect(await world.handlers.enrol({ texts: [uri, hotp] }, page)).toMatchObject({ status: 'refused' });
    expect(world.vault.accounts).toEqual([]);
  });

  test('where the page has no text, its picture is read', async () => {
    const world = createWorld();
    const picture = 'data:image/png;base64,AAAA';
    world.pictures.set(picture, ['https://example.org', uri]);
    world.front = { origin: sso, sources: { ...noSources, pictures: [picture] }, screenshot: undefined };
    const answer = await world.handlers.enrol({ texts: [] }, page);
    expect(answer).toMatchObject({ status: 'kept' });
  });

  test('where the page draws its code with cells, the drawing is read', async () => {
    const world = createWorld();
    // One module with its quiet zone, as `drawing-pixels.ts` draws it.
    world.pictures.set('36x36', [uri]);
    world.front = { origin: sso, sources: { ...noSources, drawings: [['1']] }, screenshot: undefined };
    expect(await world.handlers.enrol({ texts: [] }, page)).toMatchObject({ status: 'kept' });
  });

  test('no screenshot is looked at, which only the toolbar allows', async () => {
    const world = createWorld();
    const screenshot = 'data:image/png;base64,BBBB';
    world.pictures.set(screenshot, [uri]);
    world.front = { origin: sso, sources: noSources, screenshot };
    expect(await world.handlers.enrol({ texts: [] }, page)).toEqual({ status: 'nothing-found' });
    expect(world.looked).toEqual([]);
  });

  test('where the page has text, nothing else is looked at', async () => {
    const world = createWorld();
    const picture = 'data:image/png;base64,AAAA';
    world.front = { origin: sso, sources: { ...noSources, pictures: [picture], drawings: [['1']] }, screenshot: undefined };
    expect(await world.handlers.enrol({ texts: [uri] }, page)).toMatchObject({ status: 'kept' });
    expect(world.looked).toEqual([]);
  });

  test('where nothing is found, it says so', async () => {
    expect(await createWorld().handlers.enrol({ texts: [] }, page)).toEqual({ status: 'nothing-found' });
  });

  test.each(['locked', 'not-kept'] as const)('a vault that is %s gives no code, so nothing can be filled', async (status) => {
    const world = createWorld();
    world.vault.trouble = { status };
    expect(await world.handlers.enrol({ texts: [uri] }, page)).toEqual({ status });
  });

  test('a tab behind another keeps nothing', async () => {
    const world = createWorld();
    const behind = { ...page, isInFront: false };
    expect(await world.handlers.enrol({ texts: [uri] }, behind)).toEqual({ status: 'not-here' });
    expect(world.vault.accounts).toEqual([]);
  });
});

describe('pending, confirmed, replaced', () => {
  test('an account is confirmed when the provider goes on', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await accepted(world, account.id, step);
    expect(world.vault.accounts).toMatchObject([{ status: 'confirmed' }]);
  });

  test('a page loaded anew at the enrolment confirms nothing', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await world.handlers['person-acted']({}, page);
    await world.handlers['code-sending']({ account: account.id, step, by: 'assistant' }, page);
    await world.handlers['page-seen']({ place: 'enrolment', isArrival: true, isSignInSystem: true }, page);
    await world.handlers['page-seen']({ place: 'past-sign-in', isArrival: true, isSignInSystem: false }, page);
    expect(world.vault.accounts).toMatchObject([{ status: 'pending' }]);
  });

  test('a refused code confirms nothing, whatever comes after', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await world.handlers['person-acted']({}, page);
    await world.handlers['code-sending']({ account: account.id, step, by: 'assistant' }, page);
    await world.handlers['code-refused']({ ours: true }, page);
    await world.handlers['page-seen']({ place: 'past-sign-in', isArrival: true, isSignInSystem: false }, page);
    expect(world.vault.accounts).toMatchObject([{ status: 'pending' }]);
  });

  test('going past the sign-in without a code sent confirms nothing', async () => {
    const world = createWorld();
    await enrolled(world);
    await world.handlers['page-seen']({ place: 'past-sign-in', isArrival: true, isSignInSystem: false }, page);
    expect(world.vault.accounts).toMatchObject([{ status: 'pending' }]);
  });

  test('another tab’s progress confirms nothing here', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await world.handlers['person-acted']({}, page);
    await world.handlers['code-sending']({ account: account.id, step, by: 'assistant' }, page);
    await world.handlers['page-seen']({ place: 'past-sign-in', isArrival: true, isSignInSystem: true }, { ...page, tabId: 2 });
    expect(world.vault.accounts).toMatchObject([{ status: 'pending' }]);
  });

  test('a new enrolment replaces the old account only once it is confirmed itself', async () => {
    const world = createWorld();
    const old = await enrolled(world);
    await accepted(world, old.account.id, step);
    const renewed = await enrolled(world, otherSecret);
    expect(world.vault.accounts).toMatchObject([{ status: 'confirmed' }, { status: 'pending' }]);
    await accepted(world, renewed.account.id, step);
    expect(world.vault.accounts).toMatchObject([{ status: 'replaced' }, { status: 'confirmed' }]);
  });

  test('an e-mail address under which a code was accepted is remembered', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await accepted(world, account.id, step, 'v.uzvards@smiltene.lv');
    expect(world.vault.accounts).toMatchObject([{ aliases: ['v.uzvards@smiltene.lv'] }]);
  });
});
