import { beforeAll, expect, test } from 'vitest';
import { toBase64 } from '../../src/core/base64.ts';
import { createGuard } from '../../src/vault/create-guard.ts';
import { createProver } from '../../src/vault/create-prover.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import type { Proof } from '../../src/vault/proofs.ts';
import type { SlotChange } from '../../src/vault/vault.ts';
import { account, copyOf, emptyDisk, environmentOver, type Disk } from './fake-environment.ts';

const credential = toBase64(new Uint8Array(4).fill(1));
const touch = (output: number): Proof => ({ kind: 'passkey', credential, output: new Uint8Array(32).fill(output) });
const code = (byte: number): Proof => ({ kind: 'recovery', bytes: new Uint8Array(16).fill(byte) });
const protect: SlotChange = {
  do: 'protect',
  by: { head: { kind: 'passkey', credential, input: toBase64(new Uint8Array(32).fill(3)), name: 'Windows Hello' }, proof: touch(9) },
  recovery: { head: { kind: 'recovery', salt: toBase64(new Uint8Array(16).fill(2)) }, proof: code(5) },
};
const proveOn = (disk: Disk, proof: Proof) => createProver(environmentOver(disk)).prove(proof);

let device: Disk;
let guarded: Disk;
beforeAll(async () => {
  device = emptyDisk();
  await createVault(environmentOver(device)).change(() => ({ accounts: [account(1)], result: undefined }));
  guarded = copyOf(device);
  await createGuard(environmentOver(guarded)).changeSlots(undefined, protect);
});

test.each<[string, Proof, string]>([
  ['the right passkey', touch(9), 'done'],
  ['the recovery code', code(5), 'done'],
  ['a wrong passkey', touch(8), 'wrong-proof'],
  ['a wrong recovery code', code(6), 'wrong-proof'],
  ['a passphrase that there is none of', { kind: 'passphrase', passphrase: 'x' }, 'wrong-proof'],
])('%s is told for what it is while the vault is open, and nothing is written', async (_name, proof, status) => {
  const before = JSON.stringify([...guarded.values]);
  expect(await proveOn(guarded, proof)).toEqual({ status });
  expect(JSON.stringify([...guarded.values])).toBe(before);
});

test('of a locked vault nothing is told, and it stays locked', async () => {
  const locked = { ...copyOf(guarded), sessionKey: undefined };
  expect(await proveOn(locked, touch(9))).toEqual({ status: 'locked' });
  expect(await createVault(environmentOver(locked)).read()).toEqual({ status: 'locked' });
});

test('where there is no vault, or only the device guards it, nothing proves anything', async () => {
  expect(await proveOn(emptyDisk(), touch(9))).toEqual({ status: 'wrong-proof' });
  expect(await proveOn(copyOf(device), touch(9))).toEqual({ status: 'wrong-proof' });
});
