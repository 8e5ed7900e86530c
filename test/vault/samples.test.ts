import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createGuard } from '../../src/vault/create-guard.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { parseEnvelope } from '../../src/vault/envelope.ts';
import type { Proof } from '../../src/vault/proofs.ts';
import { readRecoveryCode } from '../../src/vault/recovery-code.ts';
import { environmentOver, type Disk } from './fake-environment.ts';
import { diskWith, giveDeviceKeys, sampleAccounts, sampleFiles, sampleProofs, samplesFolder } from './samples.ts';

const script = join(import.meta.dirname, 'open-sample.mjs');
const names = sampleAccounts.map(({ name }) => name);

function proofOf(disk: Disk, kind: string, proof: string): Proof {
  if (kind === 'passphrase') return { kind, passphrase: proof };
  if (kind === 'passkey') {
    const envelope = parseEnvelope(disk.values.get('vault.a'));
    const slot = typeof envelope === 'string' ? undefined : envelope.slots.find((one) => one.kind === 'passkey');
    return { kind, credential: slot?.credential ?? '', output: Uint8Array.from(Buffer.from(proof, 'base64')) };
  }
  const code = readRecoveryCode(proof);
  if (kind !== 'recovery' || code.status !== 'ok') throw new Error(`${kind}: no proof that a sample has`);
  return { kind, bytes: code.bytes };
}

function runScript(file: string, kind: string, proof: string) {
  return spawnSync(process.execPath, [script, file, kind, proof], { encoding: 'utf8' });
}

test('every sample has something that opens it', () => {
  expect(new Set(sampleProofs.map(({ file }) => file))).toEqual(new Set(sampleFiles));
  expect(new Set(sampleProofs.map(({ kind }) => kind))).toEqual(new Set(['device', 'passphrase', 'recovery', 'passkey']));
});

describe('a vault that was written once still opens', { timeout: 60_000 }, () => {
  test.each(sampleProofs)('$file by its $kind', async ({ file, kind, proof }) => {
    const disk = diskWith(file);
    const vault = createVault(environmentOver(disk));
    const unlock = () => createGuard(environmentOver(disk)).unlock(proofOf(disk, kind, proof));
    if (kind === 'device') await giveDeviceKeys(disk, proof);
    else await unlock();
    expect(await vault.read()).toEqual({ status: 'open', accounts: sampleAccounts });
  });
});

describe('a script without our code', { timeout: 60_000 }, () => {
  test('takes less than a hundred lines and imports nothing but Node’s own', () => {
    const text = readFileSync(script, 'utf8');
    expect(text.split('\n').length).toBeLessThan(100);
    expect([...text.matchAll(/\bfrom '(?<module>[^']+)'|\bimport\(/gu)].map(({ groups }) => groups?.['module'])).toEqual(['node:crypto', 'node:fs']);
  });

  test.each(sampleProofs)('opens $file by its $kind and prints the names', ({ file, kind, proof }) => {
    const { stdout, stderr } = runScript(join(samplesFolder, file), kind, proof);
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toEqual(names);
  });

  test('does not open one with another proof', () => {
    const { stdout, status } = runScript(join(samplesFolder, 'version-2-passkey.json'), 'recovery', 'A18N-4MTM-ANB5-EP2S-B9DN-RQAZ-BW9R');
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  });
});
