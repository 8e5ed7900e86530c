import { beforeEach, describe, expect, test } from 'vitest';
import { tryProof } from '../../src/app/try-proof.ts';
import { createWorld, popup, type World } from './fakes.ts';
import { failTimes, newPasskey, passkey, passphrase, protect, protectionOf, recovery, unlock, wrong, type Given } from './protection.ts';

let world: World;
beforeEach(async () => {
  world = createWorld();
  await protect(world);
  await world.handlers.lock({}, popup);
});

describe('unlocking', () => {
  test.each<[string, Given]>([
    ['a passphrase', passphrase],
    ['a recovery code', recovery],
  ])('%s opens the vault', async (_name, proof) => {
    expect(await unlock(world, proof)).toEqual({ status: 'unlocked' });
    expect(await protectionOf(world)).toMatchObject({ status: 'open', wait: 0 });
  });

  test('a passkey opens it, and a wrong one counts as any wrong proof', async () => {
    await unlock(world, passphrase);
    await world.handlers['change-protection']({ proof: passphrase, change: { do: 'set', slot: newPasskey } }, popup);
    await world.handlers.lock({}, popup);
    await failTimes(world, 3);
    const other: Given = { ...passkey, output: newPasskey.input };
    expect(await unlock(world, other)).toEqual({ status: 'wrong', wait: 2000 });
    world.now += 2000;
    expect(await unlock(world, passkey)).toEqual({ status: 'unlocked' });
  });

  test('what is open already is told so, whatever the proof; nothing is tried or forgotten', async () => {
    await failTimes(world, 4);
    world.now += 2000;
    await unlock(world, passphrase);
    const { tried } = world.guard;
    expect(await unlock(world, wrong)).toEqual({ status: 'unlocked' });
    expect(world.guard.tried).toBe(tried);
  });

  test('what ought to be locked by now is locked first, so that a wrong proof is told', async () => {
    await unlock(world, passphrase);
    world.now += 60 * 60_000;
    expect(await unlock(world, wrong)).toEqual({ status: 'wrong', wait: 0 });
    expect(await protectionOf(world)).toMatchObject({ status: 'locked' });
  });

  test('a vault that can not be read says so', async () => {
    world.vault.trouble = { status: 'unreadable', problem: 'damaged' };
    expect(await unlock(world, passphrase)).toEqual({ status: 'unreadable' });
  });
});

describe('the delay after wrong proofs', () => {
  test('begins with the fourth and doubles', async () => {
    const waits: number[] = [];
    for (let count = 0; count < 13; count += 1) {
      const answer = await unlock(world, wrong);
      if (answer.status !== 'wrong') throw new Error(answer.status);
      waits.push(answer.wait / 1000);
      world.now += answer.wait;
    }
    expect(waits).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  test('keeps even the right proof waiting, unseen', async () => {
    await failTimes(world, 5);
    const { tried } = world.guard;
    world.now += 1000;
    expect(await unlock(world, passphrase)).toEqual({ status: 'wait', milliseconds: 3000 });
    expect(world.guard.tried).toBe(tried);
    expect(await protectionOf(world)).toMatchObject({ status: 'locked', wait: 3000 });
    world.now += 3000;
    expect(await unlock(world, passphrase)).toEqual({ status: 'unlocked' });
  });

  test('survives a restart of the browser', async () => {
    await failTimes(world, 6);
    world.restart();
    expect(await unlock(world, passphrase)).toEqual({ status: 'wait', milliseconds: 8000 });
  });

  test('counts a proof during which the program died', async () => {
    await failTimes(world, 3);
    world.guard.onTry = () => Promise.reject(new Error('died'));
    await expect(unlock(world, wrong)).rejects.toThrow('died');
    world.guard.onTry = async () => undefined;
    expect(await protectionOf(world)).toMatchObject({ wait: 2000 });
  });

  test('is forgotten after the right proof', async () => {
    await failTimes(world, 6);
    world.now += 8000;
    await unlock(world, passphrase);
    await world.handlers.lock({}, popup);
    expect(await unlock(world, wrong)).toEqual({ status: 'wrong', wait: 0 });
  });

  test('is neither longer nor forgotten after an attempt that says nothing of the proof', async () => {
    await failTimes(world, 4);
    world.now += 2000;
    expect(await tryProof(world.ports, async () => ({ status: 'not-kept' }))).toEqual({ status: 'not-kept' });
    expect(await unlock(world, wrong)).toEqual({ status: 'wrong', wait: 4000 });
  });

  test('of a clock that was set back is the whole one, and runs down from there', async () => {
    await failTimes(world, 6);
    world.now -= 24 * 60 * 60_000;
    expect(await unlock(world, passphrase)).toEqual({ status: 'wait', milliseconds: 8000 });
    world.now += 5000;
    expect(await unlock(world, passphrase)).toEqual({ status: 'wait', milliseconds: 3000 });
    world.now += 3000;
    expect(await unlock(world, passphrase)).toEqual({ status: 'unlocked' });
  });

  test('holds for proofs that come at once: they are looked at one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => unlock(world, wrong)));
    expect(answers.map(({ status }) => status)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wait', 'wait', 'wait', 'wait']);
  });

  test.each<[string, Given, object]>([
    ['too short', { kind: 'recovery', code: 'ABCD-EFGH' }, { status: 'recovery-length', characters: 8 }],
    ['mistyped', { kind: 'recovery', code: '0000-0000-0000-0000-0000-0000-0001' }, { status: 'recovery-mistyped' }],
  ])('does not count a recovery code that is %s', async (_name, proof, answer) => {
    for (let count = 0; count < 6; count += 1) expect(await unlock(world, proof)).toEqual(answer);
    expect(world.guard.tried).toBe(0);
    expect(await unlock(world, wrong)).toEqual({ status: 'wrong', wait: 0 });
  });

  test('does not keep the person out where the storage takes nothing any more', async () => {
    world.ports.local.set = () => Promise.reject(new Error('full'));
    expect(await unlock(world, wrong)).toEqual({ status: 'wrong', wait: 0 });
    expect(await unlock(world, passphrase)).toEqual({ status: 'unlocked' });
  });

  test('holds for changes of the protection, too', async () => {
    await unlock(world, passphrase);
    const tryChange = (proof: Given) => world.handlers['change-protection']({ proof, change: { do: 'unprotect' } }, popup);
    for (let count = 0; count < 3; count += 1) expect(await tryChange(wrong)).toEqual({ status: 'wrong', wait: 0 });
    expect(await tryChange(wrong)).toEqual({ status: 'wrong', wait: 2000 });
    expect(await tryChange(passphrase)).toEqual({ status: 'wait', milliseconds: 2000 });
    world.now += 2000;
    expect(await tryChange(passphrase)).toEqual({ status: 'done' });
  });
});
