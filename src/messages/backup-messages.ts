import * as v from 'valibot';
import type { BackUpAnswer, BackupStateAnswer, RestoreAnswer, RestoreLookAnswer } from './backup-answers.ts';
import { exchange, index, nothing } from './exchange.ts';

/** A backup of ten thousand accounts takes a quarter of it. */
const fileText = v.pipe(v.string(), v.maxLength(32 * 1024 * 1024));
const backupPassword = v.pipe(v.string(), v.maxLength(1000));

/** Backups: the file, the reminder, and the way back. */
export const backupMessages = {
  /** Writes every account into a file under a password of hers. */
  'back-up': exchange<BackUpAnswer>()('extension', v.strictObject({ password: v.pipe(backupPassword, v.minLength(1)) })),
  /** The browser has been given the file: only from now on it counts. */
  'backup-saved': exchange<{ readonly status: 'noted' }>()('extension', nothing),
  'backup-state': exchange<BackupStateAnswer>()('extension', nothing),
  /** She does not want to be reminded of it for a week. */
  'backup-later': exchange<{ readonly status: 'noted' | 'not-kept' }>()('extension', nothing),
  /** What a file holds beside what is kept; without a password it is only asked whether it needs one. */
  'restore-look': exchange<RestoreLookAnswer>()('extension', v.strictObject({ text: fileText, password: v.optional(backupPassword) })),
  /** Keeps what she has chosen of it, by its places in the list. */
  'restore-backup': exchange<RestoreAnswer>()(
    'extension',
    v.strictObject({ text: fileText, password: v.optional(backupPassword), chosen: v.pipe(v.array(index), v.minLength(1), v.maxLength(10_000)) }),
  ),
} as const;
