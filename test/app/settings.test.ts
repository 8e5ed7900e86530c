import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/app/settings.ts';
import { accepted, createWorld, enrolled, page, popup, stepStart, uri, type World } from './fakes.ts';
import { passphrase, protect, protectionOf } from './protection.ts';

const step = stepStart / 30_000;

test('what the person changes is kept, and only that', async () => {
  const world = createWorld();
  expect(await world.handlers['change-setting']({ name: 'appearance', value: 'dark' }, popup)).toEqual({ status: 'done' });
  await world.handlers['change-setting']({ name: 'send', value: false }, popup);
  const { settings } = await world.handlers.settings({}, popup);
  expect(settings).toMatchObject({ appearance: { value: 'dark' }, send: { value: false }, fill: { value: true }, textSize: { value: 'normal' } });
});

test('what policy has set, she can’t change', async () => {
  const world = createWorld();
  world.policy = { fill: false };
  expect(await world.handlers['change-setting']({ name: 'fill', value: true }, popup)).toEqual({ status: 'set-by-organisation' });
  expect((await readSettings(world.ports)).fill).toEqual({ value: false, setBy: 'organisation' });
  world.policy = {};
  expect((await readSettings(world.ports)).fill).toEqual({ value: true, setBy: 'person' });
});

describe('where the browser fails to say what the organisation has set', () => {
  const fail = (world: World) => Object.assign(world.ports.policy, { read: async () => Promise.reject(new Error('An unexpected error occurred')) });

  test('what it has said last counts on, also after a restart', async () => {
    const world = createWorld();
    world.policy = { exportSecrets: false, lockRequired: true, fill: false, proxy: 'on' };
    const before = await readSettings(world.ports);
    world.restart();
    fail(world);
    expect(await readSettings(world.ports)).toEqual(before);
    expect(await world.handlers['back-up']({ password: 'pareizs zirgs' }, popup)).toEqual({ status: 'forbidden' });
    expect(await world.handlers['change-setting']({ name: 'fill', value: true }, popup)).toEqual({ status: 'set-by-organisation' });
  });

  test('nothing is forbidden that it has not forbidden when it was asked last', async () => {
    const world = createWorld();
    world.policy = { exportSecrets: false };
    await readSettings(world.ports);
    world.policy = {};
    await readSettings(world.ports);
    fail(world);
    expect((await readSettings(world.ports)).exportSecrets).toEqual({ value: true, setBy: 'person' });
  });

  test('and has never said anything, no secret leaves and no code goes elsewhere, and whatever else is as usual', async () => {
    const world = createWorld();
    fail(world);
    const { account } = await enrolled(world);
    expect(await readSettings(world.ports)).toMatchObject({
      exportSecrets: { value: false, setBy: 'unknown' },
      fillElsewhere: { value: false, setBy: 'unknown' },
      fill: { value: true, setBy: 'person' },
      lockRequired: { value: false },
    });
    expect(await world.handlers['back-up']({ password: 'pareizs zirgs' }, popup)).toEqual({ status: 'forbidden' });
    expect(await world.handlers.reveal({ account: account.id, held: true }, popup)).toEqual({ status: 'forbidden' });
    expect(await world.handlers['code-wanted']({ account: account.id }, page)).toMatchObject({ status: 'code' });
  });

  test('what a full storage could not keep counts for as long as it says it', async () => {
    const world = createWorld();
    Object.assign(world.ports.local, { set: async () => Promise.reject(new Error('quota')) });
    world.policy = { exportSecrets: false };
    expect((await readSettings(world.ports)).exportSecrets).toEqual({ value: false, setBy: 'organisation' });
  });
});

test('what a full storage does not take, it is told', async () => {
  const world = createWorld();
  Object.assign(world.ports.local, { set: async () => Promise.reject(new Error('quota')) });
  expect(await world.handlers['change-setting']({ name: 'send', value: false }, popup)).toEqual({ status: 'not-kept' });
});

test('two changes at once are both kept', async () => {
  const world = createWorld();
  await Promise.all([
    world.handlers['change-setting']({ name: 'fill', value: false }, popup),
    world.handlers['change-setting']({ name: 'textSize', value: 'largest' }, popup),
  ]);
  expect(await readSettings(world.ports)).toMatchObject({ fill: { value: false }, textSize: { value: 'largest' } });
});

describe('where codes are not to be filled', () => {
  const prompt = (world: World, account?: string) => world.handlers['code-wanted']({ user: 'vards.uzvards', ...(account !== undefined && { account }) }, page);

  test.each([
    ['the person', (world: World) => world.handlers['change-setting']({ name: 'fill', value: false }, popup)],
    ['the organisation', async (world: World) => (world.policy = { fill: false })],
  ])('by the wish of %s, a prompt gets none', async (_name, turnOff) => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await accepted(world, account.id, step - 1);
    expect(await prompt(world)).toMatchObject({ status: 'code' });
    await turnOff(world);
    expect(await prompt(world)).toEqual({ status: 'not-here' });
    expect(await prompt(world, account.id)).toEqual({ status: 'not-here' });
  });

  test('nothing is said of a locked vault, or of an account that there is not', async () => {
    const world = createWorld();
    world.policy = { fill: false };
    expect(await prompt(world)).toEqual({ status: 'not-here' });
    world.vault.trouble = { status: 'locked' };
    expect(await prompt(world)).toEqual({ status: 'not-here' });
  });

  test('an enrolment that she has begun by her click gets its codes until it is confirmed', async () => {
    const world = createWorld();
    world.policy = { fill: false };
    const { account, code } = await enrolled(world);
    expect(code).toMatchObject({ status: 'code' });
    expect(await prompt(world, account.id)).toMatchObject({ status: 'code' });
    await accepted(world, account.id, step);
    expect(await prompt(world, account.id)).toEqual({ status: 'not-here' });
  });
});

test('where codes are not to be sent, one is filled without leave to send, and none is sent by itself', async () => {
  const world = createWorld();
  const { account } = await enrolled(world);
  await world.handlers['person-acted']({}, page);
  await world.handlers['change-setting']({ name: 'send', value: false }, popup);
  expect(await world.handlers['code-wanted']({ account: account.id }, page)).toMatchObject({ status: 'code', maySend: false });
  expect(await world.handlers['code-sending']({ account: account.id, step, by: 'assistant' }, page)).toEqual({ status: 'not-here' });
  expect(await world.handlers['code-sending']({ account: account.id, step, by: 'person' }, page)).toEqual({ status: 'go' });
});

test.each([
  [4, 26_000, 'code'],
  [4, 26_001, 'wait'],
  [12, 18_000, 'code'],
  [12, 18_001, 'wait'],
] as const)('where she waits below %d seconds, after %d ms of a step the answer is %s', async (value, passed, status) => {
  const world = createWorld();
  const { account } = await enrolled(world);
  await world.handlers['change-setting']({ name: 'countdown', value }, popup);
  world.now += passed;
  expect(await world.handlers['code-wanted']({ account: account.id }, page)).toMatchObject({ status });
});

test('of a step of 10 seconds half is used at least, however long she waits', async () => {
  const world = createWorld();
  const { account } = await enrolled(world, uri.replace('period=30', 'period=10'));
  await world.handlers['change-setting']({ name: 'countdown', value: 12 }, popup);
  world.now += 5000;
  expect(await world.handlers['code-wanted']({ account: account.id }, page)).toMatchObject({ status: 'code' });
  world.now += 1;
  expect(await world.handlers['code-wanted']({ account: account.id }, page)).toMatchObject({ status: 'wait' });
});

describe('where the organisation does not let secrets leave', () => {
  test('no backup is written, and nobody is reminded of one', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await accepted(world, account.id, step);
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ mayRemind: true });
    world.policy = { exportSecrets: false };
    expect(await world.handlers['back-up']({ password: 'pareizs zirgs' }, popup)).toEqual({ status: 'forbidden' });
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: true, mayRemind: false, at: undefined });
  });
});

test('the organisation can turn off the reminder alone', async () => {
  const world = createWorld();
  const { account } = await enrolled(world);
  await accepted(world, account.id, step);
  world.policy = { backupReminder: false };
  expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: true, mayRemind: false });
});

describe('where the organisation requires a lock', () => {
  test('nothing is kept or given out until a proof of hers guards the vault; then the pages that wait go on', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    world.policy = { lockRequired: true };
    expect(await world.handlers.codes({}, popup)).toEqual({ status: 'locked' });
    expect(await world.handlers['code-wanted']({ account: account.id }, page)).toEqual({ status: 'locked' });
    expect(await world.handlers['capture-text']({ text: uri, by: 'paste' }, popup)).toMatchObject({ status: 'locked' });
    expect(await world.handlers.remove({ account: account.id }, popup)).toEqual({ status: 'locked' });
    expect(world.vault.accounts).toMatchObject([{ id: account.id, status: 'pending' }]);
    expect(await protectionOf(world)).toMatchObject({ status: 'open', guardedBy: 'device', organisation: { requiresLock: true, setsMinutes: false } });

    await protect(world);
    expect(world.told).toEqual([page.tabId]);
    expect(await world.handlers.codes({}, popup)).toMatchObject({ status: 'open' });
  });

  test('a vault that is still to come waits for it, too', async () => {
    const world = createWorld();
    world.vault.isNew = true;
    world.policy = { lockRequired: true };
    expect(await world.handlers.enrol({ texts: [uri] }, page)).toEqual({ status: 'locked' });
    expect(world.vault.accounts).toEqual([]);
  });

  test('she can’t take the protection away again', async () => {
    const world = createWorld();
    await enrolled(world);
    await protect(world);
    world.policy = { lockRequired: true };
    expect(await world.handlers['change-protection']({ proof: passphrase, change: { do: 'unprotect' } }, popup)).toEqual({ status: 'set-by-organisation' });
    expect(await protectionOf(world)).toMatchObject({ guardedBy: 'person' });
  });
});

test('the organisation says after how long it locks itself, and she can’t change that', async () => {
  const world = createWorld();
  await enrolled(world);
  await protect(world);
  world.policy = { lockAfterMinutes: 5 };
  expect(await world.handlers['lock-after']({ minutes: 60 }, popup)).toEqual({ status: 'set-by-organisation' });
  expect(await protectionOf(world)).toMatchObject({ lockAfterMinutes: 5, organisation: { requiresLock: false, setsMinutes: true } });
  world.now += 5 * 60_000;
  expect(await world.handlers.codes({}, popup)).toEqual({ status: 'locked' });
});
