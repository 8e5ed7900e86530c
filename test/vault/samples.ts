import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../src/core/account.ts';
import { account, emptyDisk, type Disk } from './fake-environment.ts';
import proofs from './samples/proofs.json' with { type: 'json' };

export const samplesFolder = join(import.meta.dirname, 'samples');

/** In every sample. */
export const sampleAccounts: readonly Account[] = [
  account(1),
  account(2, {
    status: 'replaced',
    deletedAt: 1_700_000_000_001,
    digits: 8,
    algorithm: 'SHA256',
    aliases: ['janis@example.org'],
  }),
];

/** Every file beside each of its proofs. */
export const sampleProofs = Object.entries(proofs).flatMap(([file, kinds]) =>
  Object.entries(kinds).map(([kind, proof]: [string, string]) => ({ file, kind, proof })),
);

export const sampleFiles = readdirSync(samplesFolder).filter((file) => file.startsWith('version-'));

/** A disk on which a sample lies, without the device key. */
export function diskWith(file: string): Disk {
  const disk = emptyDisk();
  const stored = JSON.parse(readFileSync(join(samplesFolder, file), 'utf8')) as Record<string, string>;
  for (const [key, value] of Object.entries(stored)) disk.values.set(key, value);
  return disk;
}

/** @param proof as {@link sampleProofs} has it: the device key, and after it the file key where there is one */
export async function giveDeviceKeys(disk: Disk, proof: string): Promise<void> {
  const [key = '', file] = proof.split(' ');
  disk.deviceKey = await importDeviceKey(key);
  disk.fileKey = file === undefined ? undefined : Uint8Array.from(Buffer.from(file, 'base64'));
}

/** @param raw base64 */
export function importDeviceKey(raw: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', Buffer.from(raw, 'base64'), 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
}
