import type { Translate } from '../../../i18n.ts';
import type { KnownBackupState } from './use-backup-state.ts';

/** When the last backup was made and whether another one is due, in words. */
export function describeState({ at, isDue, accounts }: KnownBackupState, translate: Translate): string {
  if (at === undefined) return translate(accounts === 0 ? 'manageBackupNoAccounts' : 'manageBackupNever');
  const day = new Intl.DateTimeFormat(translate('extensionLanguage'), { dateStyle: 'long' }).format(at);
  return translate(isDue ? 'manageBackupDue' : 'manageBackupCurrent', day);
}
