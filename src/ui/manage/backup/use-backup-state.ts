import { useEffect, useState } from 'preact/hooks';
import type { BackupStateAnswer } from '../../../messages/backup-answers.ts';
import type { Trouble } from '../../trouble-key.ts';
import type { BackupEnvironment } from './environment.ts';

export type KnownBackupState = Extract<BackupStateAnswer, { status: 'known' }>;

/** How the accounts stand to the last backup, asked anew whenever something changes. Undefined before it is known. */
export function useBackupState({ send, watch }: BackupEnvironment): KnownBackupState | { readonly status: Trouble } | undefined {
  const [state, setState] = useState<KnownBackupState | { readonly status: Trouble }>();
  useEffect(() => {
    const refresh = async () => setState(await send('backup-state', {}).catch(() => ({ status: 'no-answer' }) as const));
    void refresh();
    return watch(() => void refresh());
  }, []);
  return state;
}
