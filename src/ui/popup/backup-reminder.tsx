import type { Translate } from '../../i18n.ts';
import type { BackupHint } from './use-backup.ts';
import { IconButton } from './icon-button.tsx';
import { CrossIcon } from './icons.tsx';

interface Properties {
  readonly missing: NonNullable<BackupHint['missing']>;
  readonly translate: Translate;
  readonly onPutOff: () => void;
}

/** One quiet line: the accounts are not as any backup holds them. */
export function BackupReminder({ missing, translate, onPutOff }: Properties) {
  return (
    <div class="reminder">
      <p class="reminder-text">
        {translate(missing === 'all' ? 'popupBackupNever' : 'popupBackupDue')}{' '}
        <a class="link-button" href="/manage.html#backup" target="_blank">
          {translate('popupBackupMake')}
        </a>
      </p>
      <IconButton label={translate('popupBackupLater')} onClick={onPutOff}>
        <CrossIcon />
      </IconButton>
    </div>
  );
}
