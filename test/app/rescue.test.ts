import { describe, expect, test } from 'vitest';
import { createWorld, enrolled, popup, type World } from './fakes.ts';

const look = (world: World) => world.handlers['rescue-look']({}, popup);

async function damagedWorld(): Promise<World> {
  const world = createWorld();
  await enrolled(world);
  const [account] = world.vault.accounts;
  if (account === undefined) throw new Error('nothing was kept');
  const others = [
    { ...account, id: '1', name: 'Skola' },
    { ...account, id: '2', name: 'Vecā skola', status: 'replaced' as const },
    { ...account, id: '3', name: 'Banka', deletedAt: 5 },
  ];
  world.rescue.olderVault = { status: 'open', accounts: others };
  world.vault.trouble = { status: 'unreadable', problem: 'damaged' };
  return world;
}

describe('a vault that can’t be read', () => {
  test('says why, and names the accounts of the state before that would be seen', async () => {
    const world = await damagedWorld();
    expect(await look(world)).toEqual({ status: 'unreadable', problem: 'damaged', older: { status: 'open', names: ['Skola'] }, hasAside: false });
  });

  test('says that the state before it takes the person', async () => {
    const world = await damagedWorld();
    world.rescue.olderVault = { status: 'locked' };
    expect(await look(world)).toEqual({ status: 'unreadable', problem: 'damaged', older: { status: 'locked' }, hasAside: false });
  });

  test('is given as a file, is left for the state before it, or for an empty one', async () => {
    const world = await damagedWorld();
    expect(await world.handlers['rescue-save']({}, popup)).toEqual({ status: 'saved', contents: '{"vault.a":"…"}' });
    expect(await world.handlers['rescue-return']({}, popup)).toEqual({ status: 'done' });
    expect(await look(world)).toMatchObject({ status: 'readable' });
    world.vault.trouble = { status: 'unreadable', problem: 'device-key-missing' };
    expect(await world.handlers['rescue-anew']({}, popup)).toEqual({ status: 'done' });
    expect(await world.handlers.codes({}, popup)).toEqual({ status: 'open', rows: [] });
  });

  test('stays as it is, and that is said, where the storage fails', async () => {
    const world = await damagedWorld();
    world.rescue.isBroken = true;
    expect(await look(world)).toEqual({ status: 'unavailable', hasAside: false });
    expect(await world.handlers['rescue-save']({}, popup)).toEqual({ status: 'unavailable' });
    expect(await world.handlers['rescue-return']({}, popup)).toEqual({ status: 'not-kept' });
    expect(await world.handlers['rescue-anew']({}, popup)).toEqual({ status: 'not-kept' });
    expect(world.vault.trouble).toEqual({ status: 'unreadable', problem: 'damaged' });
  });
});

test('what is set aside is named until she has saved it', async () => {
  const world = createWorld();
  await enrolled(world);
  world.rescue.asides = 1;
  expect(await look(world)).toEqual({ status: 'readable', hasAside: true });
  expect(await world.handlers['rescue-saved']({}, popup)).toEqual({ status: 'noted' });
  expect(await look(world)).toEqual({ status: 'readable', hasAside: false });
});

test('of a vault that opens there is nothing to rescue', async () => {
  const world = createWorld();
  await enrolled(world);
  expect(await look(world)).toMatchObject({ status: 'readable' });
  expect(await world.handlers['rescue-save']({}, popup)).toEqual({ status: 'nothing-there' });
  expect(await world.handlers['rescue-return']({}, popup)).toEqual({ status: 'not-needed' });
  expect(await world.handlers['rescue-anew']({}, popup)).toEqual({ status: 'not-needed' });
  expect(world.vault.accounts).toHaveLength(1);
});

test('a locked one says so', async () => {
  const world = createWorld();
  world.vault.trouble = { status: 'locked' };
  expect(await look(world)).toMatchObject({ status: 'locked' });
});

test('where a proof shows that the vault is damaged, its key is in memory no longer than its use is watched', async () => {
  const world = createWorld();
  world.vault.trouble = { status: 'locked' };
  world.guard.unlock = async () => ({ status: 'unreadable', problem: 'damaged' });
  const proof = { kind: 'passphrase', passphrase: 'pareizā frāze' } as const;
  expect(await world.handlers.unlock({ proof }, popup)).toEqual({ status: 'unreadable' });
  expect(world.isAlarmOn).toBe(true);
});
