import type { Input } from '../../src/messages/protocol.ts';
import { toBase64 } from '../../src/core/base64.ts';
import { writeRecoveryCode } from '../../src/vault/recovery-code.ts';
import { popup, type World } from './fakes.ts';

export type Given = Input<'unlock'>['proof'];

export const passphrase: Given = { kind: 'passphrase', passphrase: 'pareizā frāze' };
export const wrong: Given = { kind: 'passphrase', passphrase: 'nepareizā frāze' };
export const recoveryCode = writeRecoveryCode(new Uint8Array(16).fill(9));
export const recovery: Given = { kind: 'recovery', code: recoveryCode };
export const newPassphrase = { kind: 'passphrase', passphrase: 'pareizā frāze' } as const;
export const newPasskey = {
  kind: 'passkey',
  credential: toBase64(new Uint8Array(16).fill(1)),
  input: toBase64(new Uint8Array(32).fill(2)),
  output: toBase64(new Uint8Array(32).fill(3)),
  name: 'Windows Hello',
} as const;
export const passkey = { kind: 'passkey', credential: newPasskey.credential, output: newPasskey.output } as const;

export const unlock = (world: World, proof: Given) => world.handlers.unlock({ proof }, popup);
export const protectionOf = (world: World) => world.handlers.protection({}, popup);

/** The person guards the vault by a passphrase and a recovery code; it is open. */
export async function protect(world: World): Promise<void> {
  const change = { do: 'protect', by: newPassphrase, recovery: recoveryCode } as const;
  const answer = await world.handlers['change-protection']({ change }, popup);
  if (answer.status !== 'done') throw new Error(`not protected: ${answer.status}`);
}

/** So many wrong proofs, each after the delay of the one before. */
export async function failTimes(world: World, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    const protection = await protectionOf(world);
    if ('wait' in protection) world.now += protection.wait;
    const answer = await unlock(world, wrong);
    if (answer.status !== 'wrong') throw new Error(`not wrong: ${answer.status}`);
  }
}
