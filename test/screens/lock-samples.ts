import type { ProtectionAnswer } from '../../src/messages/lock-answers.ts';
import type { Passkeys } from '../../src/ui/lock/passkeys.ts';

type Known = Extract<ProtectionAnswer, { readonly slots: unknown }>;

const passkey = { kind: 'passkey', credential: 'AAAA', input: 'AAAA', name: 'Windows Hello' } as const;
export const byDevice: Known = { status: 'open', guardedBy: 'device', slots: [{ kind: 'device' }], lockAfterMinutes: 15, wait: 0 };
export const byPassphrase: Known = { ...byDevice, status: 'locked', guardedBy: 'person', slots: [{ kind: 'passphrase' }, { kind: 'recovery' }] };
export const byPasskey: Known = { ...byPassphrase, slots: [passkey, { kind: 'recovery' }] };
export const byBoth: Known = { ...byPassphrase, slots: [{ kind: 'passphrase' }, passkey, { kind: 'recovery' }] };

/** A browser that can use passkeys, and a person who does not confirm. */
export const passkeys: Passkeys = {
  canUse: () => Promise.resolve(true),
  create: () => Promise.resolve({ status: 'unsupported' }),
  prove: () => Promise.resolve({ status: 'cancelled' }),
};
