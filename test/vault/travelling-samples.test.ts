import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTravelItems } from '../../src/app/travel-items.ts';
import { createGuard } from '../../src/vault/create-guard.ts';
import { createTravel } from '../../src/vault/create-travel.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { readRecoveryCode } from '../../src/vault/recovery-code.ts';
import { account, emptyDisk, environmentOver } from './fake-environment.ts';
import { samplesFolder } from './samples.ts';

const folder = join(samplesFolder, 'travelling');
const files = readdirSync(folder);
const passphrase = 'četri zaļi bruņurupuči';
const recovery = 'A18N-4MTM-ANB5-EP2S-B9DN-RQAY-BW9R';
const opened = files.flatMap((file) => [
  { file, kind: 'passphrase', proof: passphrase },
  { file, kind: 'recovery', proof: recovery },
]);

/** In every sample: two of them were changed after the first exchange. */
const accounts = Array.from({ length: 12 }, (_, index) =>
  account(index + 1, {
    ...(index < 6 && { status: 'confirmed' }),
    ...(index === 1 && { name: 'Pārsaukts' }),
    ...(index === 11 && { deletedAt: 1_700_000_000_001 }),
  }),
);

const readItems = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
const runScript = (file: string, kind: string, proof: string) => spawnSync(process.execPath, [join(import.meta.dirname, 'open-sample.mjs'), join(folder, file), kind, proof], { encoding: 'utf8' });

function proofOf(kind: string, proof: string) {
  if (kind === 'passphrase') return { kind, passphrase: proof } as const;
  const reading = readRecoveryCode(proof);
  if (reading.status !== 'ok') throw new Error('no recovery code');
  return { kind: 'recovery', bytes: reading.bytes } as const;
}

test('there is one of each container that has travelled', () => {
  expect(files).toEqual(['travelling-1-version-2.json', 'travelling-1-version-3.json']);
});

describe('what travelled once', { timeout: 60_000 }, () => {
  test.each(opened)('brings all accounts to a new computer: $file by its $kind', async ({ file, kind, proof }) => {
    const arrived = await readTravelItems(readItems(file));
    const text = arrived.status === 'whole' ? arrived.text : arrived.status;
    const disk = emptyDisk();
    const environment = environmentOver(disk);
    const travel = createTravel(environment, createGuard(environment));
    expect(await travel.join(text, proofOf(kind, proof), undefined)).toEqual({ status: 'done' });
    const exchanging = { arrived: text, remembered: undefined, remember: async () => undefined, newComputer: crypto.randomUUID(), isShared: () => true };
    expect(await travel.exchange(exchanging)).toMatchObject({ status: 'exchanged', isNews: false });
    expect(await createVault(environment).read()).toEqual({ status: 'open', accounts });
  });

  test.each(opened)('opens without our code: $file by its $kind', ({ file, kind, proof }) => {
    const { stdout, stderr } = runScript(file, kind, proof);
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toEqual(accounts.map(({ name }) => name));
  });

  test.each(files)('opens by no other proof: %s', (file) => {
    expect(runScript(file, 'recovery', 'A18N-4MTM-ANB5-EP2S-B9DN-RQAZ-BW9R')).toMatchObject({ stdout: '', status: 1 });
  });
});
