import { useEffect, useState } from 'preact/hooks';
import type { BackupStateAnswer } from '../../messages/backup-answers.ts';
import type { Send } from '../../messages/protocol.ts';

/** What the popup says of backups. */
export interface BackupHint {
  /** Undefined where there is nothing to be reminded of; `some` where a backup does not hold all accounts. */
  readonly missing: 'all' | 'some' | undefined;
  readonly isWiped: boolean;
  /** Nothing more of it for a week. */
  readonly putOff: () => void;
}

/** Asked for once the codes have been painted, which must not wait. @param isOpen the vault can be read */
export function useBackup(send: Send<'extension'>, isOpen: boolean): BackupHint {
  const [state, setState] = useState<BackupStateAnswer>();
  useEffect(() => {
    // Without an answer nothing is said: whoever has no codes is told so anyway.
    if (isOpen) send('backup-state', {}).then(setState, () => undefined);
  }, [isOpen]);
  if (state?.status !== 'known') return { missing: undefined, isWiped: false, putOff: () => undefined };
  const { mayRemind, at, isWiped } = state;
  return {
    missing: mayRemind ? (at === undefined ? 'all' : 'some') : undefined,
    isWiped,
    putOff() {
      setState({ ...state, mayRemind: false });
      // Where it could not be kept she is reminded once more.
      send('backup-later', {}).catch(() => undefined);
    },
  };
}
