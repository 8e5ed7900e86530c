import { vi } from 'vitest';
import type { ProtectionAnswer } from '../../../src/messages/lock-answers.ts';
import type { Passkeys } from '../../../src/ui/lock/passkeys.ts';

type Known = Extract<ProtectionAnswer, { readonly slots: unknown }>;

export const guardedByDevice: Known = { status: 'open', guardedBy: 'device', slots: [{ kind: 'device' }], lockAfterMinutes: 15, wait: 0 };
export const guardedByPerson: Known = { status: 'open', guardedBy: 'person', slots: [{ kind: 'passphrase' }, { kind: 'recovery' }], lockAfterMinutes: 15, wait: 0 };
export const passkey = { kind: 'passkey', credential: 'AAAA', input: 'BBBB', name: 'Laptop' } as const;

/** A browser that can use passkeys, and a person who always confirms. */
export function makePasskeys() {
  return {
    canUse: vi.fn<Passkeys['canUse']>(() => Promise.resolve(true)),
    create: vi.fn<Passkeys['create']>(() => Promise.resolve({ status: 'made', credential: 'CCCC', input: 'DDDD', output: 'EEEE' })),
    prove: vi.fn<Passkeys['prove']>(() => Promise.resolve({ status: 'proved', credential: 'AAAA', output: 'FFFF' })),
  };
}
