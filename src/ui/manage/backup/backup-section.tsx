import { useEffect, useRef } from 'preact/hooks';
import type { Setting } from '../../../settings/effective.ts';
import { SectionTrouble } from '../section-trouble.tsx';
import { FixedLine } from '../settings/fixed-line.tsx';
import { AsideLine } from './aside-line.tsx';
import { describeState } from './describe-state.ts';
import type { BackupEnvironment } from './environment.ts';
import { ExportForm } from './export-form.tsx';
import { RestoreForm } from './restore-form.tsx';
import { useBackupState } from './use-backup-state.ts';

/** Where the popup's reminder leads. */
const place = 'backup';

interface Properties {
  readonly environment: BackupEnvironment;
  /** Whether secrets may leave this computer; undefined before that is known. */
  readonly exportSecrets?: Setting<boolean> | undefined;
  /** Whether the popup reminds her; undefined before that is known. */
  readonly reminder?: Setting<boolean> | undefined;
}

/** A file with every account, to be kept elsewhere, and the way back from it. */
export function BackupSection({ environment, exportSecrets, reminder }: Properties) {
  const { translate } = environment;
  const state = useBackupState(environment);
  const section = useRef<HTMLElement>(null);
  const isThere = state !== undefined;
  useEffect(() => {
    // The browser has looked for the place when nothing was drawn yet.
    if (isThere && location.hash === `#${place}`) section.current?.scrollIntoView();
  }, [isThere]);
  return (
    <section ref={section} class="section" aria-labelledby={place}>
      <h2 id={place}>{translate('manageBackup')}</h2>
      {state?.status === 'known' && (
        <>
          {exportSecrets?.value === false ? (
            <p class="section-lead">{translate(exportSecrets.setBy === 'unknown' ? 'settingsExportUnknown' : 'manageBackupForbidden')}</p>
          ) : (
            <p class={state.isDue ? 'backup-due' : 'section-lead'}>{describeState(state, translate)}</p>
          )}
          {reminder?.setBy === 'organisation' && !reminder.value && <FixedLine text={translate('manageBackupReminderOff')} translate={translate} />}
          {state.accounts > 0 && exportSecrets?.value !== false && <ExportForm environment={environment} />}
          <RestoreForm environment={environment} />
          <AsideLine environment={environment} />
        </>
      )}
      {state !== undefined && state.status !== 'known' && <SectionTrouble trouble={state.status} translate={translate} />}
    </section>
  );
}
