import { describe, expect, test, vi } from 'vitest';
import { accepted, createWorld, enrolled, popup, stepStart, type World } from './fakes.ts';

const markOf = (world: World) => world.ports.synced.get('had-accounts');
const isWiped = async (world: World) => {
  const state = await world.handlers['backup-state']({}, popup);
  return state.status === 'known' ? state.isWiped : state.status;
};

/** One on which an account was confirmed. */
async function usedWorld(): Promise<World> {
  const world = createWorld();
  const { account } = await enrolled(world);
  await accepted(world, account.id, stepStart / 30_000);
  return world;
}

/** The profile has gone, and the browser has brought back what it keeps elsewhere. */
async function wiped(mark: unknown): Promise<World> {
  const world = createWorld();
  world.vault.isNew = true;
  await world.ports.synced.set('had-accounts', mark);
  return world;
}

describe('the mark of accounts', () => {
  test('holds a flag and a day, from the first confirmed account on', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    expect(await markOf(world)).toBeUndefined();
    await accepted(world, account.id, stepStart / 30_000);
    expect(await markOf(world)).toEqual({ hadAccounts: true, since: '2027-01-15' });
  });

  test('keeps its first day', async () => {
    const world = await usedWorld();
    world.now += 40 * 24 * 60 * 60_000;
    const [account] = world.vault.accounts;
    await world.handlers.rename({ account: account?.id ?? '', name: 'Darbs' }, popup);
    expect(await markOf(world)).toEqual({ hadAccounts: true, since: '2027-01-15' });
  });

  test('is no trouble where it can be neither left nor looked for', async () => {
    const world = createWorld();
    vi.spyOn(world.ports.synced, 'get').mockRejectedValue(new Error('no such area'));
    vi.spyOn(world.ports.synced, 'set').mockRejectedValue(new Error('no such area'));
    world.vault.isNew = true;
    expect(await isWiped(world)).toBe(false);
    const { account } = await enrolled(world);
    await accepted(world, account.id, stepStart / 30_000);
    expect(world.vault.accounts).toMatchObject([{ status: 'confirmed' }]);
  });
});

describe('a profile', () => {
  test('is wiped where the mark stands and there was never a vault', async () => {
    expect(await isWiped(await wiped(await markOf(await usedWorld())))).toBe(true);
  });

  test.each([
    ['nothing', undefined],
    ['something else', { hadAccounts: 'yes', since: '2027-01-15' }],
    ['a word', 'x'],
  ])('is not wiped where %s stands for the mark', async (_, mark) => {
    expect(await isWiped(await wiped(mark))).toBe(false);
  });

  test('is not wiped where its accounts were deleted, nor once something is kept again', async () => {
    const world = await usedWorld();
    const [account] = world.vault.accounts;
    await world.handlers.remove({ account: account?.id ?? '' }, popup);
    expect(await isWiped(world)).toBe(false);
    // Let go of for good.
    world.vault.accounts = [];
    expect(await isWiped(world)).toBe(false);

    const again = await wiped(await markOf(world));
    await enrolled(again);
    expect(await isWiped(again)).toBe(false);
  });

  test('whose vault is locked or can’t be read is not wiped', async () => {
    const world = await wiped(await markOf(await usedWorld()));
    world.vault.trouble = { status: 'locked' };
    expect(await isWiped(world)).toBe('locked');
  });
});
