import type { BackupStateAnswer } from '../messages/backup-answers.ts';
import type { Vault, VaultGuard } from '../vault/vault.ts';
import { backedUp, stateOf } from './backed-up.ts';
import { lastBackup, reminderPutOff } from './backup-records.ts';
import { findMark } from './had-accounts.ts';
import type { Ports } from './ports.ts';
import { readSettings } from './settings.ts';

/** How long nothing is said after the person has put the reminder off. */
const putOffFor = 7 * 24 * 60 * 60_000;

/** How the accounts stand to the last backup, and whether there ought to be one: there is a confirmed account, and not all is as the last one has it. */
export async function backupState(ports: Ports, vault: Vault, guard: VaultGuard): Promise<BackupStateAnswer> {
  const [reading, last, putOff, settings] = await Promise.all([
    vault.read(),
    lastBackup(ports.local).get(),
    reminderPutOff(ports.local).get(),
    readSettings(ports),
  ]);
  if (reading.status !== 'open') return { status: reading.status };
  const accounts = backedUp(reading.accounts);
  const missing = accounts.filter(({ id }) => last?.accounts.includes(id) !== true);
  const hasChanged = last?.state !== undefined && last.state !== (await stateOf(accounts));
  const isDue = missing.some(({ status }) => status === 'confirmed') || (hasChanged && accounts.some(({ status }) => status === 'confirmed'));
  // A clock that was set back since must not make it longer.
  const isPutOff = putOff !== undefined && Math.abs(ports.now() - putOff.at) < putOffFor;
  return {
    status: 'known',
    isDue,
    at: last?.at,
    accounts: accounts.length,
    missing: missing.length,
    mayRemind: isDue && !isPutOff && settings.backupReminder.value && settings.exportSecrets.value,
    isWiped: reading.accounts.length === 0 && (await isWiped(ports, guard)),
  };
}

export async function putOffReminder(ports: Ports): Promise<void> {
  await reminderPutOff(ports.local).set({ at: ports.now() });
}

/** Accounts that were deleted leave a vault behind: where there is none, nobody has deleted any. */
async function isWiped(ports: Ports, guard: VaultGuard): Promise<boolean> {
  if (!(await findMark(ports))) return false;
  const protection = await guard.protection();
  return protection.status === 'open' && protection.slots.length === 0;
}
