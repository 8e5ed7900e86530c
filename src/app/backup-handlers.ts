import type { backupMessages } from '../messages/backup-messages.ts';
import type { Handlers } from '../messages/protocol.ts';
import type { Vault, VaultGuard } from '../vault/vault.ts';
import { backUp, noteSaved } from './back-up.ts';
import { backupState, putOffReminder } from './backup-state.ts';
import type { Ports } from './ports.ts';
import { lookIntoBackup, restoreBackup } from './restore-backup.ts';

/** The use cases of backups. */
export function createBackupHandlers(ports: Ports, vault: Vault, guard: VaultGuard): Pick<Handlers, keyof typeof backupMessages> {
  return {
    'back-up': (input) => backUp(ports, vault, input),
    async 'backup-saved'() {
      await noteSaved(ports);
      return { status: 'noted' };
    },
    'backup-state': () => backupState(ports, vault, guard),
    'backup-later': () =>
      putOffReminder(ports).then(
        () => ({ status: 'noted' }),
        () => ({ status: 'not-kept' }),
      ),
    'restore-look': (input) => lookIntoBackup(vault, input),
    'restore-backup': (input) => restoreBackup(ports, vault, input),
  };
}
