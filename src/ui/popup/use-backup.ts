import { useEffect, useState } from 'preact/hooks';
import type { BackupStateAnswer } from '../../messages/backup-answers.ts';
import type { Send } from '../../messages/protocol.ts';
import type { Trouble } from '../trouble-key.ts';

/** What the popup says of backups. */
export interface BackupHint {
  /** Undefined where there is nothing to be reminded of; `some` where a backup does not hold all accounts. */
  readonly missing: 'all' | 'some' | undefined;
  readonly isWiped: boolean;
  /** Nothing more of it for a week. */
  readonly putOff: () => Promise<void>;
}

/**
 * Asked for once the codes have been painted, which must not wait.
 * @param isOpen the vault can be read
 * @param onTrouble called where it could not be kept that she wants no reminder: then she is reminded on
 */
export function useBackup(send: Send<'extension'>, isOpen: boolean, onTrouble: (trouble: Trouble) => void): BackupHint {
  const [state, setState] = useState<BackupStateAnswer>();
  useEffect(() => {
    // Without an answer nothing is said: whoever has no codes is told so anyway.
    if (isOpen) send('backup-state', {}).then(setState, () => undefined);
  }, [isOpen]);
  if (state?.status !== 'known') return { missing: undefined, isWiped: false, putOff: async () => undefined };
  const { mayRemind, at, isWiped } = state;
  return {
    missing: mayRemind ? (at === undefined ? 'all' : 'some') : undefined,
    isWiped,
    async putOff() {
      setState({ ...state, mayRemind: false });
      const { status } = await send('backup-later', {}).catch(() => ({ status: 'no-answer' }) as const);
      if (status === 'noted') return;
      setState(state);
      onTrouble(status);
    },
  };
}
