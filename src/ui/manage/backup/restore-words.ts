import type { Relation } from '../../../core/compare-backup.ts';
import type { OtpauthProblem } from '../../../core/otpauth-uri.ts';
import type { MessageKey } from '../../../i18n.ts';
import type { BackupProblem, RestoredEntry } from '../../../messages/backup-answers.ts';
import { otpauthProblemKey } from '../../capture/otpauth-problem-key.ts';
import { type Trouble, troubleKey } from '../../trouble-key.ts';

/** Why nothing comes of a file. */
export const fileProblemKey: Readonly<Record<BackupProblem | 'several-files' | Trouble, MessageKey>> = {
  ...troubleKey,
  'several-files': 'captureOneFile',
  'too-large': 'manageRestoreTooLarge',
  'not-a-backup': 'manageRestoreNotABackup',
  'newer-version': 'manageRestoreNewer',
  'no-password': 'manageRestoreNoPassword',
  'too-costly': 'manageRestoreTooCostly',
  'password-needed': 'manageRestorePasswordNeeded',
  'wrong-password': 'manageRestoreWrongPassword',
  damaged: 'manageRestoreDamaged',
};

/** Why one account of a file can't be restored; what the sentences for QR codes say of codes and pages does not fit a file. */
const entryProblemKey: Readonly<Record<OtpauthProblem, MessageKey>> = {
  ...otpauthProblemKey,
  'not-otpauth': 'captureEntryMalformed',
  'too-long': 'captureEntryMalformed',
  malformed: 'captureEntryMalformed',
  'secret-missing': 'captureEntrySecretMissing',
  'secret-not-base32': 'captureEntryMalformed',
};

/** How an account of a file stands to what is kept. */
export const relationKey: Readonly<Record<Relation | OtpauthProblem, MessageKey>> = {
  ...entryProblemKey,
  new: 'manageRestoreNew',
  same: 'manageRestoreSame',
  different: 'manageRestoreDifferent',
};

/** What became of an account of a file. */
export const resultKey: Readonly<Record<RestoredEntry['result'], MessageKey>> = {
  ...entryProblemKey,
  kept: 'manageRestoreKept',
  known: 'manageRestoreSame',
};
