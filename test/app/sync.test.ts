import { beforeAll, describe, expect, test } from 'vitest';
import { exchangeNow } from '../../src/app/exchange.ts';
import { createSchedule } from '../../src/app/sync-schedule.ts';
import { awaitedSet, syncState } from '../../src/app/sync-records.ts';
import { createSyncHandlers } from '../../src/app/sync.ts';
import type { Ports } from '../../src/app/ports.ts';
import { toBase64 } from '../../src/core/base64.ts';
import type { Account } from '../../src/core/account.ts';
import { createGuard } from '../../src/vault/create-guard.ts';
import { createRescue } from '../../src/vault/create-rescue.ts';
import { createTravel } from '../../src/vault/create-travel.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { shortestKdf } from '../../src/vault/key-derivation.ts';
import { writeRecoveryCode } from '../../src/vault/recovery-code.ts';
import { account, copyOf, emptyDisk, environmentOver, type Disk, type Fault } from '../vault/fake-environment.ts';
import { createWorld, memorySyncStorage, popup } from './fakes.ts';

const bytes = new Uint8Array(16).fill(5);
const code = { kind: 'recovery', code: writeRecoveryCode(bytes) } as const;
const wrong = { kind: 'recovery', code: writeRecoveryCode(new Uint8Array(16).fill(6)) } as const;

/** A computer with a real vault; those with the same items have their browsers exchange them. */
function computer(disk: Disk, items: Map<string, unknown>, changed: Partial<Ports> = {}, fault?: Fault) {
  const world = createWorld();
  const environment = environmentOver(disk, fault);
  const guard = createGuard(environment);
  const vault = createVault(environment);
  const travel = createTravel(environment, guard);
  const ports: Ports = { ...world.ports, randomId: () => crypto.randomUUID(), syncStorage: memorySyncStorage(items), ...changed };
  const handlers = createSyncHandlers(ports, guard, travel);
  return {
    world,
    ports,
    guard,
    rescue: createRescue(environment, world.ports.now),
    exchange: () => exchangeNow(ports, travel),
    state: () => handlers['sync-state']({}, popup),
    turnOn: () => handlers['sync-on']({}, popup),
    turnOff: () => handlers['sync-off']({}, popup),
    join: (proof: typeof code, own?: typeof code) => handlers['sync-join']({ proof, ...(own && { own }) }, popup),
    keep: (accounts: readonly Account[]) => vault.change(() => ({ accounts, result: undefined })),
    async names() {
      const reading = await vault.read();
      return reading.status === 'open' ? reading.accounts.map(({ name }) => name) : reading.status;
    },
  };
}

let guarded: Disk;
let device: Disk;
beforeAll(async () => {
  guarded = emptyDisk();
  device = emptyDisk();
  await computer(device, new Map()).keep([account(3)]);
  const first = computer(guarded, new Map());
  await first.keep([account(1), account(2)]);
  const salt = toBase64(new Uint8Array(16));
  await first.guard.changeSlots(undefined, {
    do: 'protect',
    by: { head: { kind: 'passphrase', kdf: { name: 'argon2id', ...shortestKdf, lanes: 1, salt } }, proof: { kind: 'passphrase', passphrase: 'frāze' } },
    recovery: { head: { kind: 'recovery', salt }, proof: { kind: 'recovery', bytes } },
  });
}, 60_000);

describe('a person’s computers', () => {
  test('exchange nothing until she wants it', async () => {
    const items = new Map<string, unknown>();
    const first = computer(copyOf(guarded), items);
    await first.exchange();
    expect(items).toEqual(new Map());
    expect(await first.state()).toEqual({ status: 'known', isOn: false, at: undefined, problem: undefined, hasPassphrase: true, hasTravelling: false });
  });

  test('have the same accounts once the second one has joined, and stop when she turns it off', async () => {
    const items = new Map<string, unknown>([['had-accounts', { hadAccounts: true }]]);
    const [first, second] = [computer(copyOf(guarded), items), computer(copyOf(device), items)];
    await first.turnOn();
    expect(await first.state()).toMatchObject({ isOn: true, at: first.world.now, problem: undefined, hasTravelling: true });
    expect(await second.state()).toMatchObject({ isOn: false, hasPassphrase: false, hasTravelling: true });
    expect(await second.join(wrong)).toMatchObject({ status: 'wrong', of: 'travelling' });
    expect(await second.join(code)).toEqual({ status: 'done' });
    expect(await second.names()).toEqual(['Konts 3', 'Konts 1', 'Konts 2']);
    await first.exchange();
    expect(await first.names()).toEqual(['Konts 1', 'Konts 2', 'Konts 3']);

    await first.keep([account(1, { name: 'Mans' }), account(2), account(3)]);
    await first.exchange();
    await second.exchange();
    expect(await second.names()).toEqual(['Konts 3', 'Mans', 'Konts 2']);

    expect(await second.turnOff()).toEqual({ status: 'done' });
    expect([...items.keys()]).toEqual(['had-accounts']);
    expect(await second.state()).toMatchObject({ isOn: false });
    expect(await second.names()).toHaveLength(3);
  });

  test('write nothing where nothing is new', async () => {
    const items = new Map<string, unknown>();
    const first = computer(copyOf(guarded), items);
    await first.turnOn();
    const before = new Map(items);
    await first.exchange();
    expect(items).toEqual(before);
  });

  test.each([
    ['after ten minutes', 11 * 60_000],
    ['where the clock was set back', -11 * 60_000],
  ])('wait for the rest of what has come by half, and %s tell again what they have', async (_, passed) => {
    const items = new Map<string, unknown>();
    const first = computer(copyOf(guarded), items);
    await first.turnOn();
    const [key, value] = [...items].find(([name]) => name.endsWith('.0')) ?? ['', undefined];
    items.delete(key);
    await first.exchange();
    expect(await first.state()).toMatchObject({ problem: 'arriving' });
    expect(await computer(copyOf(device), items).join(code)).toEqual({ status: 'arriving' });
    first.world.now += passed;
    await first.exchange();
    expect(await first.state()).toMatchObject({ problem: undefined });
    expect(items.has(key)).toBe(false);
    expect(value).toBeTypeOf('string');
    expect(await computer(copyOf(device), items).join(code)).toEqual({ status: 'done' });
  });

  test.each([
    ['a newer program’s', { travel: { version: 2 } }, 'newer-version'],
    ['a damaged one', { travel: { version: 1 } }, 'damaged'],
  ] as const)('leave what is %s alone and say so', async (_, there, problem) => {
    const items = new Map<string, unknown>(Object.entries(there));
    const first = computer(copyOf(guarded), items);
    await first.turnOn();
    expect(await first.state()).toMatchObject({ isOn: true, problem });
    expect(Object.fromEntries(items)).toEqual(there);
    expect(await computer(copyOf(device), items).join(code)).toEqual({ status: problem });
  });

  test('say that another vault has to be joined, and take a proof of their own then', async () => {
    const items = new Map<string, unknown>();
    await computer(copyOf(guarded), items).turnOn();
    const disk = copyOf(guarded);
    const other = computer(disk, items);
    const key = { kind: 'passphrase', passphrase: 'frāze' } as const;
    await other.guard.changeSlots(key, { do: 'unprotect' });
    expect(await other.state()).toMatchObject({ hasPassphrase: false });
    await other.turnOn();
    expect(await other.state()).toMatchObject({ problem: 'unguarded' });
    expect(await other.join(code)).toEqual({ status: 'done' });
    expect(await other.state()).toMatchObject({ problem: undefined, hasPassphrase: true });
    expect(await other.join(code)).toEqual({ status: 'proof-needed' });
    expect(await other.join(code, wrong)).toMatchObject({ status: 'wrong', of: 'own' });
  });

  test('send nothing that opens by a passphrase which guards the vault no longer', async () => {
    const items = new Map<string, unknown>([['had-accounts', { hadAccounts: true }]]);
    const other = computer(copyOf(device), items);
    await other.turnOn();
    await other.exchange();
    const first = computer(copyOf(guarded), items);
    await first.turnOn();
    // What was never its own it leaves alone.
    await other.exchange();
    expect(items.has('travel')).toBe(true);
    const key = { kind: 'passphrase', passphrase: 'frāze' } as const;
    await first.guard.changeSlots(key, { do: 'unprotect' });
    await first.exchange();
    expect([...items.keys()]).toEqual(['had-accounts']);
    expect(await first.ports.local.get('sync-memory')).toBeUndefined();
    expect(await first.state()).toMatchObject({ problem: 'unguarded', hasTravelling: false });
    expect(await first.names()).toHaveLength(2);
  });

  test('leave the mark that there were accounts on a computer to which they only came', async () => {
    const items = new Map<string, unknown>();
    const [first, second] = [computer(copyOf(guarded), items), computer(copyOf(device), items)];
    await first.turnOn();
    await second.join(code);
    expect(await second.ports.synced.get('had-accounts')).toBeUndefined();
    await first.keep([account(1, { status: 'confirmed' }), account(2)]);
    await first.exchange();
    await second.exchange();
    expect(await second.ports.synced.get('had-accounts')).toMatchObject({ hadAccounts: true });
  });

  test('send again what one of them has withdrawn', async () => {
    const items = new Map<string, unknown>();
    const [first, second] = [computer(copyOf(guarded), items), computer(copyOf(device), items)];
    await first.turnOn();
    await second.join(code);
    await first.exchange();
    const key = { kind: 'passphrase', passphrase: 'frāze' } as const;
    await first.guard.changeSlots(key, { do: 'unprotect' });
    await first.exchange();
    await second.exchange();
    expect(await second.state()).toMatchObject({ problem: undefined, hasTravelling: true });
    expect(await second.names()).toHaveLength(3);
  });

  test('take nothing away that travels where a vault that can’t be read is begun anew: it brings the accounts back', async () => {
    const items = new Map<string, unknown>();
    const disk = copyOf(guarded);
    const only = computer(disk, items);
    await only.turnOn();
    for (const key of ['vault.a', 'vault.b']) disk.values.set(key, '{');
    expect(await only.names()).toBe('unreadable');
    expect(await only.rescue.startAnew()).toBe('done');
    await only.exchange();
    expect(await only.state()).toMatchObject({ problem: 'unguarded', hasTravelling: true });
    await only.keep([account(3)]);
    await only.exchange();
    expect(await only.join(code)).toEqual({ status: 'done' });
    expect(await only.names()).toEqual(['Konts 3', 'Konts 1', 'Konts 2']);
  });

  test('say that more accounts would come together than a vault holds, and keep all as it was', { timeout: 60_000 }, async () => {
    const items = new Map<string, unknown>();
    const [first, second] = [computer(copyOf(guarded), items), computer(copyOf(device), items)];
    await first.turnOn();
    const many = Array.from({ length: 9_999 }, (_, index) => account(10 + index, { user: `lietotājs.${index}` }));
    await second.keep(many);
    expect(await second.join(code)).toEqual({ status: 'done' });
    expect(await second.state()).toMatchObject({ problem: 'full' });
    expect(await second.names()).toHaveLength(9_999);
  });

  test('say that nothing is turned on, and join none, where this computer keeps nothing', async () => {
    const items = new Map<string, unknown>();
    await computer(copyOf(guarded), items).turnOn();
    const local = { ...createWorld().ports.local, set: () => Promise.reject(new Error('QUOTA_BYTES')) };
    const disk = copyOf(device);
    const second = computer(disk, items, { local });
    expect(await second.turnOn()).toEqual({ status: 'not-kept' });
    expect(await second.join(code)).toEqual({ status: 'not-kept' });
    expect(await second.state()).toMatchObject({ isOn: false, hasPassphrase: false });
    expect(disk.values).toEqual(device.values);
  });

  test('go on, and say so, where the storage does not let that be turned off', async () => {
    const items = new Map<string, unknown>();
    const local = { ...createWorld().ports.local };
    const first = computer(copyOf(guarded), items, { local });
    await first.turnOn();
    local.remove = () => Promise.reject(new Error('I/O'));
    expect(await first.turnOff()).toEqual({ status: 'not-kept' });
    expect(await first.state()).toMatchObject({ isOn: true, hasTravelling: true });
  });

  test('do not exchange after a proof that did not join, unless they did before', async () => {
    const items = new Map<string, unknown>();
    await computer(copyOf(guarded), items).turnOn();
    const second = computer(copyOf(device), items);
    expect(await second.join(wrong)).toMatchObject({ status: 'wrong' });
    expect(await second.state()).toMatchObject({ isOn: false });
    await second.turnOn();
    expect(await second.join(wrong)).toMatchObject({ status: 'wrong' });
    expect(await second.state()).toMatchObject({ isOn: true });
  });

  test('have all accounts in the end, at whichever call the program ends while one of them joins', { timeout: 60_000 }, async () => {
    const items = new Map<string, unknown>();
    await computer(copyOf(guarded), items).turnOn();
    let deaths = 0;
    for (let isOver = false; !isOver; ) {
      const [disk, there] = [copyOf(device), new Map(items)];
      const { local } = createWorld().ports;
      const { promise: death, resolve: die } = Promise.withResolvers<'killed'>();
      const last = deaths + 1;
      let calls = 0;
      const ends = () => (calls += 1) >= last;
      const hang = () => {
        die('killed');
        return new Promise<never>(() => undefined);
      };
      const mortal = { ...local, set: (key: string, value: unknown) => (ends() ? hang() : local.set(key, value)), remove: (key: string) => (ends() ? hang() : local.remove(key)) };
      const joined = computer(disk, there, { local: mortal }, () => (ends() ? hang : undefined)).join(code);
      isOver = (await Promise.race([joined, death])) !== 'killed';
      if (!isOver) deaths += 1;

      const second = computer(disk, there, { local });
      if ((await second.names()) === 'locked') await second.guard.unlock({ kind: 'recovery', bytes });
      expect(await second.names()).toContain('Konts 3');
      const state = await second.state();
      await (state.status === 'known' && state.hasPassphrase ? second.exchange() : second.join(code));
      expect(await second.names(), `ended at call ${last}`).toEqual(['Konts 3', 'Konts 1', 'Konts 2']);
    }
    expect(deaths).toBeGreaterThan(20);
  });

  test('exchange nothing, and go on later, where it is not known whether the vault ought to be locked', async () => {
    const items = new Map<string, unknown>();
    const session = { ...createWorld().ports.session };
    const first = computer(copyOf(guarded), items, { session });
    await first.turnOn();
    const { get } = session;
    session.get = () => Promise.reject(new Error('I/O'));
    await expect(first.exchange()).resolves.toBeUndefined();
    session.get = get;
    expect(await first.state()).toMatchObject({ problem: 'unavailable' });
    await first.exchange();
    expect(await first.state()).toMatchObject({ problem: undefined });
  });

  test('say that there is no room, and that the browser does not take it', async () => {
    const full = computer(copyOf(guarded), new Map<string, unknown>([['other', 'x'.repeat(99_000)]]));
    await full.turnOn();
    expect(await full.state()).toMatchObject({ problem: 'full', at: undefined });
    const refusing = { ...memorySyncStorage(new Map()), set: () => Promise.reject(new Error('QUOTA')) };
    const refused = computer(copyOf(guarded), new Map(), { syncStorage: refusing });
    await refused.turnOn();
    expect(await refused.state()).toMatchObject({ problem: 'unsent' });
  });

  test('say what makes the whole after all of its pieces, so that nobody reads half of it', async () => {
    const items = new Map<string, unknown>();
    const storage = memorySyncStorage(items);
    const written: string[] = [];
    const set = (added: Readonly<Record<string, unknown>>) => (written.push(...Object.keys(added)), storage.set(added));
    await computer(copyOf(guarded), items, { syncStorage: { ...storage, set } }).turnOn();
    expect(written.length).toBeGreaterThan(1);
    expect(written.indexOf('travel')).toBe(written.length - 1);
  });

  test('remember no longer what they have waited for once she turns it off', async () => {
    const items = new Map<string, unknown>();
    const first = computer(copyOf(guarded), items);
    await first.turnOn();
    items.delete([...items.keys()].find((name) => name.endsWith('.0')) ?? '');
    await first.exchange();
    expect(await awaitedSet(first.ports.local).get()).toBeDefined();
    await first.turnOff();
    expect(await awaitedSet(first.ports.local).get()).toBeUndefined();
  });

  test('exchange nothing while locked', async () => {
    const items = new Map<string, unknown>();
    const first = computer(copyOf(guarded), items);
    await first.turnOn();
    const [before, known] = [new Map(items), await syncState(first.ports.local).get()];
    await first.guard.lock();
    first.world.now += 60_000;
    await first.exchange();
    expect(items).toEqual(before);
    expect(await syncState(first.ports.local).get()).toEqual(known);
    expect(await first.state()).toEqual({ status: 'locked' });
    expect(await first.join(code)).toEqual({ status: 'locked' });
  });
});

test('a schedule works at once, then at most once in ten seconds, and forgets no request', async () => {
  let worked = 0;
  const waits: { readonly milliseconds: number; readonly over: () => void }[] = [];
  const request = createSchedule(
    async () => void (worked += 1),
    (milliseconds) => new Promise((resolve) => void waits.push({ milliseconds, over: resolve })),
  );
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  request();
  await turn();
  for (let count = 0; count < 5; count += 1) request();
  await turn();
  expect(worked).toBe(1);
  expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([10_000]);
  waits[0]?.over();
  await turn();
  expect(worked).toBe(2);
  waits[1]?.over();
  await turn();
  request();
  await turn();
  expect(worked).toBe(3);
});
