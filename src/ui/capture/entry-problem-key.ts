import type { EntryProblem } from '../../core/migration-entry.ts';
import type { MessageKey } from '../../i18n.ts';

/** The sentence that explains why one account of a transfer was not accepted. */
export const entryProblemKey: Readonly<Record<EntryProblem, MessageKey>> = {
  malformed: 'captureEntryMalformed',
  hotp: 'captureProblemHotp',
  'unknown-type': 'captureProblemUnknownType',
  'secret-missing': 'captureEntrySecretMissing',
  'secret-too-short': 'captureProblemSecretTooShort',
  'secret-too-long': 'captureProblemSecretTooLong',
  'algorithm-md5': 'captureEntryMd5',
  'algorithm-unknown': 'captureProblemAlgorithmUnknown',
  'digits-out-of-range': 'captureProblemDigitsOutOfRange',
};
