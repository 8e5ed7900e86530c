import type { BackUpAnswer } from '../messages/backup-answers.ts';
import { writeBackup } from '../transfer/backup.ts';
import type { Vault } from '../vault/vault.ts';
import { backedUp, stateOf } from './backed-up.ts';
import { lastBackup, writtenBackup } from './backup-records.ts';
import type { Ports } from './ports.ts';
import { readSettings } from './settings.ts';

/** Writes every account into a file under a password of the person's. Keeping the file is hers. */
export async function backUp(ports: Ports, vault: Vault, { password }: { readonly password: string }): Promise<BackUpAnswer> {
  const [reading, settings] = await Promise.all([vault.read(), readSettings(ports)]);
  if (!settings.exportSecrets.value) return { status: 'forbidden' };
  if (reading.status !== 'open') return { status: reading.status };
  const accounts = backedUp(reading.accounts);
  if (accounts.length === 0) return { status: 'no-account' };
  const text = await writeBackup(accounts, password, { bytes: ports.randomBytes, id: ports.randomId });
  const at = ports.now();
  await writtenBackup(ports.session).set({ at, accounts: accounts.map(({ id }) => id), state: await stateOf(accounts) });
  return { status: 'written', text, name: `atslega-${new Date(at).toISOString().slice(0, 10)}.json` };
}

/** The browser has been given the file that was written last: only now there is a backup. */
export async function noteSaved({ session, local }: Ports): Promise<void> {
  const written = await writtenBackup(session).get();
  if (written === undefined) return;
  // On a full disk a backup is worth more than ever: then it merely stays due.
  await lastBackup(local).set(written).catch(() => undefined);
  await writtenBackup(session).clear();
}
