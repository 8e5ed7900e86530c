import { beforeEach, describe, expect, test } from 'vitest';
import { showVaultBadge } from '../../src/app/badge.ts';
import { accepted, createWorld, enrolled, page, popup, stepStart, type World } from './fakes.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});

const ask = () => world.handlers['code-wanted']({}, page);
const see = (place: 'code' | 'past-sign-in') => world.handlers['page-seen']({ place, isArrival: false, isSignInSystem: true }, page);

describe("the toolbar of the page's tab", () => {
  test('says that a code is wanted, until it is sent', async () => {
    const { account } = await enrolled(world);
    await ask();
    expect([...world.badges]).toEqual([[1, 'wanted']]);
    await see('code');
    expect(world.badges.get(1)).toBe('wanted');
    await world.handlers['person-acted']({}, page);
    await world.handlers['code-sending']({ account: account.id, step: stepStart / 30_000, by: 'assistant' }, page);
    expect(world.badges.get(1)).toBe('quiet');
  });

  test('says nothing any more when the page has gone on', async () => {
    await enrolled(world);
    await ask();
    await see('past-sign-in');
    expect(world.badges.get(1)).toBe('quiet');
  });

  test('says nothing any more when the page has gone on before its question was answered', async () => {
    await enrolled(world);
    const { promise: opened, resolve: open } = Promise.withResolvers<void>();
    const { read } = world.vault;
    world.vault.read = async () => {
      await opened;
      return read.call(world.vault);
    };
    const asking = ask();
    await see('past-sign-in');
    open();
    await asking;
    expect(world.badges.get(1)).toBe('quiet');
  });

  test('says that a code has to be waited for like one that is there', async () => {
    const { account } = await enrolled(world);
    await accepted(world, account.id, stepStart / 30_000);
    await ask();
    expect(world.badges.get(1)).toBe('wanted');
  });

  test.each<[string, () => unknown, string]>([
    ['nothing is kept for the page', () => undefined, 'quiet'],
    ['the vault is locked', () => (world.vault.trouble = { status: 'locked' }), 'locked'],
    ['the vault is damaged', () => (world.vault.trouble = { status: 'unreadable', problem: 'damaged' }), 'trouble'],
  ])('tells where %s', async (_name, arrange, expected) => {
    arrange();
    await ask();
    expect(world.badges.get(1)).toBe(expected);
  });

  test('says that somebody has to choose', async () => {
    await enrolled(world);
    await world.handlers['code-wanted']({ user: 'cits.lietotajs' }, page);
    expect(world.badges.get(1)).toBe('choose');
  });

  test('says that the clock is wrong', async () => {
    await enrolled(world);
    await world.handlers['clock-measured']({ offset: 3_600_000 }, page);
    await ask();
    expect(world.badges.get(1)).toBe('clock');
  });

  test('says that a code was refused', async () => {
    await enrolled(world);
    await world.handlers['code-refused']({ ours: true }, page);
    expect(world.badges.get(1)).toBe('refused');
  });
});

describe('the toolbar of all tabs', () => {
  test.each<[string, () => unknown, string]>([
    ['quiet about an open vault', () => undefined, 'quiet'],
    ['locked', () => (world.vault.trouble = { status: 'locked' }), 'locked'],
    ['in trouble', () => (world.vault.trouble = { status: 'unreadable', problem: 'damaged' }), 'trouble'],
  ])('is %s', async (_name, arrange, expected) => {
    arrange();
    await showVaultBadge(world.ports, world.guard);
    expect([...world.badges]).toEqual([[undefined, expected]]);
    world.badges.clear();
    await world.handlers.codes({}, popup);
    expect([...world.badges]).toEqual([[undefined, expected]]);
  });
});
