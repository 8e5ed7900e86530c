import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkLock } from '../../src/app/lock.ts';
import type { CodeAnswer } from '../../src/messages/answers.ts';
import { createWorld, enrolled, page, popup, uri, type World } from './fakes.ts';
import { passphrase, protect, protectionOf, recoveryCode, unlock, wrong } from './protection.ts';

const minute = 60_000;

let world: World;
let account: string;
beforeEach(async () => {
  world = createWorld();
  ({ id: account } = (await enrolled(world)).account);
  await protect(world);
});

/** The alarm rings every minute meanwhile. */
async function pass(minutes: number): Promise<void> {
  for (let count = 0; count < minutes; count += 1) {
    world.now += minute;
    if (world.isAlarmOn) await checkLock(world.ports, world.guard);
  }
}
const statusOf = () => world.vault.trouble?.status ?? 'open';
const wantCode = (): Promise<CodeAnswer> => world.handlers['code-wanted']({}, page);
const setLockAfter = (minutes: number | null) => world.handlers['lock-after']({ minutes }, popup);

describe('without use', () => {
  test('the vault locks itself after 15 minutes, and the alarm is silent from then on', async () => {
    await pass(14);
    expect(statusOf()).toBe('open');
    await pass(1);
    expect([statusOf(), world.isAlarmOn]).toEqual(['locked', false]);
  });

  test('it does so after the minutes that the person has chosen', async () => {
    expect(await setLockAfter(2)).toEqual({ status: 'done' });
    expect(await protectionOf(world)).toMatchObject({ lockAfterMinutes: 2 });
    await pass(2);
    expect(statusOf()).toBe('locked');
  });

  test('it keeps to the minutes of before where the storage takes no others, and that is said', async () => {
    await setLockAfter(2);
    world.ports.local.set = () => Promise.reject(new Error('QUOTA_BYTES'));
    expect(await setLockAfter(60)).toEqual({ status: 'not-kept' });
    expect(await protectionOf(world)).toMatchObject({ lockAfterMinutes: 2 });
  });

  test('it stays open where she wants that', async () => {
    await setLockAfter(null);
    expect(await protectionOf(world)).toMatchObject({ lockAfterMinutes: null });
    await pass(600);
    expect(statusOf()).toBe('open');
  });

  test('it is locked when something is asked, even where no alarm has come', async () => {
    world.ports.lockAlarm.stop = async () => undefined;
    world.now += 15 * minute;
    expect(await wantCode()).toEqual({ status: 'locked' });
    expect(statusOf()).toBe('locked');
  });

  test.each<[string, (world: World) => Promise<unknown>]>([
    ['asked what guards it', protectionOf],
    ['asked to keep something', (on) => on.handlers['capture-text']({ text: uri, by: 'paste' }, popup)],
    ['asked for its codes', (on) => on.handlers.codes({}, popup)],
  ])('it is locked when it is %s', async (_name, ask) => {
    world.now += 15 * minute;
    expect(await ask(world)).toMatchObject({ status: 'locked' });
  });

  test('opening it anew gives it its minutes anew', async () => {
    await pass(15);
    await unlock(world, passphrase);
    await pass(14);
    expect([statusOf(), world.isAlarmOn]).toEqual(['open', true]);
  });
});

describe('use', () => {
  test.each<[string, (world: World) => Promise<unknown>]>([
    ['the popup', (on) => on.handlers.codes({}, popup)],
    ['a change in the settings', (on) => on.handlers['forget-site']({ host: 'nekas.example' }, popup)],
    [
      'a code filled where the person is active',
      async (on) => {
        await on.handlers['person-acted']({}, page);
        return on.handlers['code-wanted']({}, page);
      },
    ],
    ['a code sent', (on) => on.handlers['code-sending']({ account, step: 1, by: 'person' }, page)],
    ['a key kept', (on) => on.handlers.enrol({ texts: [uri] }, page)],
  ])('is %s', async (_name, use) => {
    await pass(10);
    await use(world);
    await pass(14);
    expect(statusOf()).toBe('open');
    await pass(1);
    expect(statusOf()).toBe('locked');
  });

  test.each<[string, (world: World) => Promise<unknown>]>([
    ['a page that asks by itself', (on) => on.handlers['code-wanted']({}, page)],
    ['a page that is seen', (on) => on.handlers['page-seen']({ place: 'code', isArrival: true, isSignInSystem: true }, page)],
    ['what open settings ask by themselves', protectionOf],
    ['a clock that is measured', (on) => on.handlers['clock-measured']({ offset: 0 }, page)],
  ])('is not %s', async (_name, ask) => {
    await pass(10);
    await ask(world);
    await pass(5);
    expect(statusOf()).toBe('locked');
  });

  test('is nothing while nobody is at the computer', async () => {
    await pass(10);
    await world.handlers.codes({}, popup);
    world.idleSeconds = 15 * 60;
    await pass(1);
    expect(statusOf()).toBe('locked');
  });
});

describe('the vault is locked', () => {
  test('on demand', async () => {
    expect(await world.handlers.lock({}, popup)).toEqual({ status: 'done' });
    expect(await wantCode()).toEqual({ status: 'locked' });
    expect(await protectionOf(world)).toMatchObject({ status: 'locked' });
    expect(world.isAlarmOn).toBe(false);
  });

  test('where the computer has slept, however long it may stay open', async () => {
    await setLockAfter(null);
    world.now += 4 * minute;
    await checkLock(world.ports, world.guard);
    expect(statusOf()).toBe('locked');
  });

  test('where the clock was set back, which would keep it open for longer', async () => {
    await pass(5);
    world.now -= 60 * minute;
    expect(await wantCode()).toEqual({ status: 'locked' });
  });

  test('where its use can not be watched', async () => {
    await world.handlers.lock({}, popup);
    world.ports.lockAlarm.start = () => Promise.reject(new Error('no alarms'));
    await expect(unlock(world, passphrase)).rejects.toThrow('no alarms');
    expect(statusOf()).toBe('locked');
  });
});

describe('the vault locks itself after its minutes, also where the program ended', () => {
  const ended = new Promise<never>(() => undefined);

  test('as soon as it was open', async () => {
    await world.handlers.lock({}, popup);
    const open = world.guard.unlock.bind(world.guard);
    world.guard.unlock = async (proof) => {
      await open(proof);
      return ended;
    };
    void unlock(world, passphrase);
    await vi.waitFor(() => expect(statusOf()).toBe('open'));
    await pass(15);
    expect(statusOf()).toBe('locked');
  });

  test('as soon as it was protected', async () => {
    world = createWorld();
    const change = world.guard.changeSlots.bind(world.guard);
    world.guard.changeSlots = async (...given) => {
      await change(...given);
      return ended;
    };
    void protect(world);
    await vi.waitFor(async () => expect(await protectionOf(world)).toMatchObject({ guardedBy: 'person' }));
    await pass(15);
    expect(statusOf()).toBe('locked');
  });

  test('as it was opened, where another has locked it at that moment', async () => {
    await world.handlers.lock({}, popup);
    const open = world.guard.unlock.bind(world.guard);
    world.guard.unlock = async (proof) => {
      await world.handlers.lock({}, popup);
      return open(proof);
    };
    await unlock(world, passphrase);
    expect([statusOf(), world.isAlarmOn]).toEqual(['open', true]);
    await pass(15);
    expect(statusOf()).toBe('locked');
  });

  test('and none is watched that did not open, or that the device guards', async () => {
    await world.handlers.lock({}, popup);
    await unlock(world, wrong);
    expect(world.isAlarmOn).toBe(false);
    world = createWorld();
    const change = { do: 'set', slot: { kind: 'recovery', code: recoveryCode } } as const;
    expect(await world.handlers['change-protection']({ change }, popup)).toEqual({ status: 'done' });
    expect(world.isAlarmOn).toBe(false);
  });

  test('a wrong proof for a change does not end the watch of what is open', async () => {
    await world.handlers['change-protection']({ proof: wrong, change: { do: 'unprotect' } }, popup);
    await pass(15);
    expect(statusOf()).toBe('locked');
  });
});

describe('a page that waits for the vault', () => {
  beforeEach(() => world.handlers.lock({}, popup));

  test('is told once, when it is unlocked', async () => {
    await wantCode();
    await wantCode();
    await world.handlers.enrol({ texts: [uri] }, { ...page, tabId: 2 });
    expect(world.told).toEqual([]);
    await unlock(world, passphrase);
    expect(world.told).toEqual([1, 2]);
    await world.handlers.lock({}, popup);
    await unlock(world, passphrase);
    expect(world.told).toEqual([1, 2]);
  });

  test('opens the popup by a click', async () => {
    expect(await world.handlers['open-popup']({}, page)).toEqual({ status: 'opened' });
    expect(world.windows).toEqual([]);
  });

  test('gets a window instead where the browser shows no popup; it closes once the vault is open', async () => {
    world.opensPopup = false;
    expect(await world.handlers['open-popup']({}, page)).toEqual({ status: 'opened' });
    expect(world.windows).toEqual([7]);
    await unlock(world, passphrase);
    expect(world.windows).toEqual([]);
  });

  test('closes its own window once: what has the number later is somebody else’s', async () => {
    world.opensPopup = false;
    await world.handlers['open-popup']({}, page);
    await unlock(world, passphrase);
    world.windows = [7];
    await world.handlers.lock({}, popup);
    await unlock(world, passphrase);
    expect(world.windows).toEqual([7]);
  });

  test('opens nothing from behind another tab', async () => {
    world.opensPopup = false;
    expect(await world.handlers['open-popup']({}, { ...page, isInFront: false })).toEqual({ status: 'not-here' });
    expect(world.windows).toEqual([]);
  });

  test('opens nothing where the vault is open: it is told so instead', async () => {
    await unlock(world, passphrase);
    world.opensPopup = false;
    expect(await world.handlers['open-popup']({}, page)).toEqual({ status: 'not-here' });
    expect([world.windows, world.told]).toEqual([[], [1]]);
  });
});
