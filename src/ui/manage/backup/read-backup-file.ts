import type { BackupProblem } from '../../../messages/backup-answers.ts';

/** What the background looks at: ten thousand accounts with pictures. */
const mostBytes = 32 * 1024 * 1024;

export type BackupFile =
  | { readonly status: 'read'; readonly text: string }
  | { readonly status: 'refused'; readonly problem: Extract<BackupProblem, 'too-large' | 'not-a-backup'> };

/** The text of a file whose size is looked at before a byte is read. Never rejects. */
export async function readBackupFile(file: Blob): Promise<BackupFile> {
  if (file.size > mostBytes) return { status: 'refused', problem: 'too-large' };
  try {
    return { status: 'read', text: await file.text() };
  } catch {
    // A folder, or a file that has gone meanwhile.
    return { status: 'refused', problem: 'not-a-backup' };
  }
}
