import { expect, test } from 'vitest';
import { createVault } from '../../src/vault/create-vault.ts';
import { account, emptyDisk, environmentOver } from './fake-environment.ts';
import versionOne from './samples/version-1.json';

test('a vault that version 1 once wrote still opens', async () => {
  const disk = emptyDisk();
  const raw = Uint8Array.from({ length: 32 }, (_, index) => index);
  disk.deviceKey = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
  for (const [key, value] of Object.entries(versionOne)) disk.values.set(key, value);
  const second = account(2, {
    status: 'replaced',
    deletedAt: 1_700_000_000_001,
    digits: 8,
    algorithm: 'SHA256',
    aliases: ['janis@example.org'],
  });
  expect(await createVault(environmentOver(disk)).read()).toEqual({ status: 'open', accounts: [account(1), second] });
});
