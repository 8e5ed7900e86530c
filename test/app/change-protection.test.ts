import { beforeEach, describe, expect, test } from 'vitest';
import { toBase64 } from '../../src/core/base64.ts';
import { createWorld, popup, type World } from './fakes.ts';
import { newPasskey, newPassphrase, passphrase, protect, protectionOf, recoveryCode } from './protection.ts';
import type { Input } from '../../src/messages/protocol.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});

const change = (input: Input<'change-protection'>) => world.handlers['change-protection'](input, popup);

describe('what guards the vault', () => {
  test('is the device at first, and nothing locks', async () => {
    expect(await protectionOf(world)).toEqual({ status: 'open', guardedBy: 'device', slots: [{ kind: 'device' }], lockAfterMinutes: 15, wait: 0 });
    await world.handlers.lock({}, popup);
    expect(await protectionOf(world)).toMatchObject({ status: 'open' });
    expect(world.isAlarmOn).toBe(false);
  });

  test('is the person once she protects it; it stays open, and its use is watched', async () => {
    await protect(world);
    expect(await protectionOf(world)).toEqual({
      status: 'open',
      guardedBy: 'person',
      slots: [{ kind: 'passphrase' }, { kind: 'recovery' }],
      lockAfterMinutes: 15,
      wait: 0,
    });
    expect(world.isAlarmOn).toBe(true);
  });

  test('is told without salts and costs, a passkey with what its authenticator needs', async () => {
    await protect(world);
    await change({ proof: passphrase, change: { do: 'set', slot: newPasskey } });
    const { credential, input, name } = newPasskey;
    expect(await protectionOf(world)).toMatchObject({ slots: [{ kind: 'passphrase' }, { kind: 'recovery' }, { kind: 'passkey', credential, input, name }] });
  });

  test('can be chosen only where the vault can be read', async () => {
    world.vault.trouble = { status: 'unreadable', problem: 'newer-version' };
    expect(await protectionOf(world)).toEqual({ status: 'unreadable' });
    expect(await change({ change: { do: 'protect', by: newPassphrase, recovery: recoveryCode } })).toEqual({ status: 'unreadable' });
  });
});

describe('a change', () => {
  test('gets a fresh salt for each slot, and Argon2id as this computer was measured', async () => {
    await protect(world);
    const [first, second] = world.guard.slots.map(({ head }) => head);
    expect(first).toMatchObject({ kind: 'passphrase', kdf: { memory: 64 * 1024, passes: 5, lanes: 1 } });
    const salts = [first?.kind === 'passphrase' ? first.kdf.salt : '', second?.kind === 'recovery' ? second.salt : ''];
    expect(salts.map((salt) => atob(salt).length)).toEqual([16, 16]);
    expect(new Set(salts).size).toBe(2);
  });

  test('measures once', async () => {
    let measured = 0;
    const { ports } = world;
    Object.assign(ports, { tunePasses: async () => (measured += 1) + 6 });
    await protect(world);
    await change({ proof: passphrase, change: { do: 'set', slot: newPassphrase } });
    expect(measured).toBe(1);
    expect(world.guard.slots.map(({ head }) => (head.kind === 'passphrase' ? head.kdf.passes : undefined))).toContain(7);
  });

  test('is made or refused by the vault, also where the storage takes nothing else any more', async () => {
    world.ports.local.set = () => Promise.reject(new Error('full'));
    expect(await change({ change: { do: 'protect', by: newPassphrase, recovery: recoveryCode } })).toEqual({ status: 'done' });
  });

  test('without a proof is refused where a person guards the vault', async () => {
    await protect(world);
    expect(await change({ change: { do: 'unprotect' } })).toEqual({ status: 'proof-needed' });
  });

  test('that would leave nothing for every day is refused, and no wrong proof', async () => {
    await protect(world);
    for (let count = 0; count < 6; count += 1) {
      expect(await change({ proof: passphrase, change: { do: 'remove', slot: { kind: 'passphrase' } } })).toEqual({ status: 'last-slot' });
    }
  });

  test('back to the device ends the watch', async () => {
    await protect(world);
    expect(await change({ proof: passphrase, change: { do: 'unprotect' } })).toEqual({ status: 'done' });
    expect(await protectionOf(world)).toMatchObject({ guardedBy: 'device', slots: [{ kind: 'device' }, { kind: 'recovery' }] });
    expect(world.isAlarmOn).toBe(false);
    world.now += 24 * 60 * 60_000;
    expect(await protectionOf(world)).toMatchObject({ status: 'open' });
  });

  test('of a locked vault is refused', async () => {
    await protect(world);
    await world.handlers.lock({}, popup);
    expect(await change({ proof: passphrase, change: { do: 'unprotect' } })).toEqual({ status: 'locked' });
  });

  test('with what no page of ours writes is no answer', async () => {
    await expect(change({ change: { do: 'protect', by: newPassphrase, recovery: 'ABCD' } })).rejects.toThrow(RangeError);
    const spelled = { ...newPasskey, output: `${toBase64(new Uint8Array(32)).slice(0, -2)}B=` };
    await expect(change({ change: { do: 'protect', by: spelled, recovery: recoveryCode } })).rejects.toThrow(RangeError);
  });
});
