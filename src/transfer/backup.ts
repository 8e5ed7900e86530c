import type { Account } from '../core/account.ts';
import { parseFile } from './aegis-file.ts';
import { openFile, sealFile, type RandomBytes } from './aegis-seal.ts';
import { readContents, writeContents, type BackupEntry } from './aegis-contents.ts';

export type BackupReading =
  | { readonly status: 'ok'; readonly entries: readonly BackupEntry[] }
  | {
      readonly status:
        | 'too-large'
        | 'not-a-backup'
        | 'newer-version'
        /** Only a phone's own key opens it. */
        | 'no-password'
        /** To try a password would take too much memory or time. */
        | 'too-costly'
        /** None was given, and the file wants one. */
        | 'password-needed'
        | 'wrong-password'
        | 'damaged';
    };

/**
 * A backup of every account that can still give a code: a vault file of Aegis, which Aegis and others open on a phone.
 * @param password not empty
 */
export async function writeBackup(accounts: readonly Account[], password: string, random: { readonly bytes: RandomBytes; readonly id: () => string }): Promise<string> {
  if (password === '') throw new RangeError('a backup has a password');
  const current = accounts.filter(({ status, deletedAt }) => status !== 'replaced' && deletedAt === undefined);
  return sealFile(writeContents(current), password, random.bytes, random.id);
}

/**
 * Reads a vault file of Aegis, ours or not.
 * @param password undefined while the person was not asked: a file without one opens at once
 */
export async function readBackup(text: string, password: string | undefined): Promise<BackupReading> {
  const reading = parseFile(text);
  switch (reading.status) {
    case 'open':
      return read(reading.contents);
    case 'sealed': {
      if (password === undefined) return { status: 'password-needed' };
      const opened = await openFile(reading.file, reading.slots, password);
      return typeof opened === 'string' ? { status: opened } : read(parseJson(opened.contents));
    }
    case 'too-large':
    case 'not-a-backup':
    case 'newer-version':
    case 'no-password':
    case 'too-costly':
      return { status: reading.status };
  }
}

function read(contents: unknown): BackupReading {
  const entries = readContents(contents);
  return typeof entries === 'string' ? { status: entries } : { status: 'ok', entries };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
