import { describe, expect, test } from 'vitest';
import { account as sample } from '../core/account-sample.ts';
import { accepted, createWorld, enrolled, page, popup, sso, stepStart, uri, type World } from './fakes.ts';

const step = stepStart / 30_000;
const otherSecret = uri.replace('GEZDGNBV', 'MFRGGZDF');
const helpdesk = { ...page, origin: 'https://atbalsts.smiltenesnovads.lv' };
const arrival = { isArrival: true, isSignInSystem: false } as const;

async function sent(world: World, account: string) {
  await world.handlers['person-acted']({}, page);
  return world.handlers['code-sending']({ account, step, by: 'assistant' }, page);
}

describe('a code was sent, and its outcome shows elsewhere', () => {
  test('coming to the helpdesk within a minute is the round trip', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await sent(world, account.id);
    await world.handlers['page-seen']({ place: 'sign-in', ...arrival }, page);
    await world.handlers['page-seen']({ place: 'past-sign-in', ...arrival }, helpdesk);
    expect(world.vault.accounts).toMatchObject([{ status: 'confirmed' }]);
  });

  test.each<[string, number, string]>([
    ['a helpdesk at which she is signed in since the morning', 60_001, helpdesk.origin],
    ['another host that looks like a helpdesk', 0, 'https://wiki.smiltenesnovads.lv'],
  ])('%s confirms nothing', async (_name, passed, origin) => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await sent(world, account.id);
    world.now += passed;
    await world.handlers['page-seen']({ place: 'past-sign-in', ...arrival }, { ...page, origin });
    expect(world.vault.accounts).toMatchObject([{ status: 'pending' }]);
  });

  test('the settings of the provider, straight from its flow, confirm an enrolment that was begun there', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await sent(world, account.id);
    await world.handlers['page-seen']({ place: 'elsewhere', ...arrival }, page);
    expect(world.vault.accounts).toMatchObject([{ status: 'confirmed' }]);
  });

  test('being asked again who she is means that nobody will know', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await sent(world, account.id);
    await world.handlers['page-seen']({ place: 'credentials', isArrival: false, isSignInSystem: true }, page);
    await world.handlers['page-seen']({ place: 'past-sign-in', ...arrival }, helpdesk);
    expect(world.vault.accounts).toMatchObject([{ status: 'pending' }]);
  });

  test('a newer key whose acceptance nobody saw is offered once the older one is refused', async () => {
    const world = createWorld();
    const old = await enrolled(world);
    await accepted(world, old.account.id, step - 10);
    world.now += 1000;
    const newer = await enrolled(world, otherSecret);
    await sent(world, newer.account.id);
    await world.handlers['page-seen']({ place: 'enrolment', ...arrival }, page);

    const login = { ...page, tabId: 2 };
    expect(await world.handlers['code-wanted']({}, login)).toMatchObject({ account: { id: old.account.id } });
    await world.handlers['code-sending']({ account: old.account.id, step, by: 'person' }, login);
    const { reason } = await world.handlers['code-refused']({ ours: true }, login);
    expect(reason).toEqual({ kind: 'newer-key', account: newer.account });
    // The server tried the code on both keys, and lets neither be tried again at once.
    const wanted = { account: newer.account.id };
    expect(await world.handlers['code-wanted'](wanted, login)).toMatchObject({ status: 'wait', because: 'throttled' });
    world.now += 30_000;
    expect(await world.handlers['code-wanted'](wanted, login)).toMatchObject({ status: 'code', account: newer.account });
  });
});

describe('what a page says of a sending is checked', () => {
  test('an account that is bound elsewhere', async () => {
    const world = createWorld();
    const id = '00000000-0000-4000-8000-00000000aaaa';
    world.vault.accounts = [sample({ id, status: 'pending', origins: ['https://other.smiltenesnovads.lv'] })];
    expect(await world.handlers['code-sending']({ account: id, step, by: 'person', user: 'cits' }, page)).toEqual({ status: 'not-here' });
    await world.handlers['page-seen']({ place: 'past-sign-in', isArrival: false, isSignInSystem: true }, page);
    expect(world.vault.accounts).toMatchObject([{ status: 'pending', aliases: [] }]);
  });

  test('a step that no code was given for', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    const sending = { account: account.id, step: Number.MAX_SAFE_INTEGER, by: 'person' } as const;
    expect(await world.handlers['code-sending'](sending, page)).toEqual({ status: 'not-here' });
    expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ status: 'code' });
  });

  test('said twice, it is the same: the refusal is not put down to a used step', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    const sending = { account: account.id, step, by: 'person' } as const;
    await world.handlers['code-sending'](sending, page);
    await world.handlers['code-sending'](sending, page);
    expect(await world.handlers['code-refused']({ ours: true }, page)).toEqual({ reason: { kind: 'unknown' } });
  });
});

test('a clock that was minutes ahead holds no code back once it is corrected', async () => {
  const world = createWorld();
  const { account } = await enrolled(world);
  await sent(world, account.id);
  await world.handlers['clock-measured']({ offset: -240_000 }, page);
  expect(await world.handlers['code-refused']({ ours: true }, page)).toMatchObject({ reason: { kind: 'clock' } });
  world.now += 2000;
  expect(await world.handlers['code-wanted']({}, page)).toMatchObject({ status: 'code' });
});

test('a colleague does not wait for somebody else’s refusals', async () => {
  const world = createWorld();
  await enrolled(world);
  await enrolled(world, otherSecret.replace('vards.uzvards', 'kolege'));
  for (let failure = 0; failure < 5; failure += 1) {
    await world.handlers['code-refused']({ ours: false, user: 'vards.uzvards' }, page);
    world.now += 20_000;
  }
  world.now -= 19_000;
  const mine = { ...page, tabId: 8 };
  const hers = { ...page, tabId: 9 };
  expect(await world.handlers['code-wanted']({ user: 'vards.uzvards' }, mine)).toMatchObject({ because: 'throttled' });
  expect(await world.handlers['code-wanted']({ user: 'kolege' }, hers)).not.toMatchObject({ because: 'throttled' });
});

test('what was deleted long ago goes at the next change', async () => {
  const world = createWorld();
  const old = await enrolled(world);
  await world.handlers.remove({ account: old.account.id }, popup);
  world.now += 31 * 24 * 60 * 60_000;
  const { account } = await enrolled(world, otherSecret);
  expect(world.vault.accounts.map(({ id }) => id)).toEqual([account.id]);
});

describe('the first account that a tab was served stays its account', () => {
  const seen = (place: 'credentials' | 'sign-in', isArrival: boolean) => ({ place, isArrival, isSignInSystem: true }) as const;

  async function served(world: World) {
    const mine = await enrolled(world);
    const hers = await enrolled(world, otherSecret.replace('vards.uzvards', 'kolege'));
    const tab = { ...page, tabId: 5 };
    expect(await world.handlers['code-wanted']({ user: 'vards.uzvards' }, tab)).toMatchObject({ account: mine.account });
    return { mine, hers, tab };
  }

  test('a script that writes another name gets no code, but the person is asked', async () => {
    const world = createWorld();
    const { hers, tab } = await served(world);
    await world.handlers['page-seen'](seen('credentials', false), tab);
    expect(await world.handlers['code-wanted']({ user: 'kolege' }, tab)).toEqual({ status: 'choose', choices: [hers.account] });
  });

  test('her own choice counts', async () => {
    const world = createWorld();
    const { hers, tab } = await served(world);
    expect(await world.handlers['code-wanted']({ account: hers.account.id }, tab)).toMatchObject({ account: hers.account });
    expect(await world.handlers['code-wanted']({ user: 'kolege' }, tab)).toMatchObject({ account: hers.account });
  });

  test('a page that came later and asked who she is settles it anew', async () => {
    const world = createWorld();
    const { hers, tab } = await served(world);
    await world.handlers['page-seen'](seen('sign-in', true), tab);
    await world.handlers['page-seen'](seen('credentials', false), tab);
    expect(await world.handlers['code-wanted']({ user: 'kolege' }, tab)).toMatchObject({ account: hers.account });
  });

  test('another site in the same tab has an account of its own', async () => {
    const world = createWorld();
    const { tab } = await served(world);
    const other = { ...tab, origin: sso.replace('sso', 'sso2') };
    expect(await world.handlers['code-wanted']({}, other)).toEqual({ status: 'no-account' });
    const id = '00000000-0000-4000-8000-00000000aaaa';
    world.vault.accounts = [...world.vault.accounts, sample({ id, origins: [other.origin] })];
    expect(await world.handlers['code-wanted']({}, other)).toMatchObject({ account: { id } });
  });

  test('so does the one whose first code she has had at its enrolment', async () => {
    const world = createWorld();
    const hers = await enrolled(world, otherSecret.replace('vards.uzvards', 'kolege'));
    await enrolled(world);
    expect(await world.handlers['code-wanted']({ user: 'kolege' }, page)).toEqual({ status: 'choose', choices: [hers.account] });
  });
});

describe('the help that the card offers', () => {
  test('opens beside the tab', async () => {
    const world = createWorld();
    expect(await world.handlers['open-help']({}, { ...page, tabId: 4 })).toEqual({ status: 'opened' });
    expect(world.helped).toEqual([4]);
  });

  test('does not open for a page that is not in front', async () => {
    const world = createWorld();
    expect(await world.handlers['open-help']({}, { ...page, isInFront: false })).toEqual({ status: 'not-here' });
    expect(world.helped).toEqual([]);
  });
});
