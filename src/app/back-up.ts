import type { Account } from '../core/account.ts';
import type { BackUpAnswer } from '../messages/backup-answers.ts';
import { writeBackup } from '../transfer/backup.ts';
import type { Vault } from '../vault/vault.ts';
import { lastBackup } from './backup-records.ts';
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
  // On a full disk a backup is worth more than ever: then it merely stays due.
  await lastBackup(ports.local).set({ at, accounts: accounts.map(({ id }) => id) }).catch(() => undefined);
  return { status: 'written', text, name: `atslega-${new Date(at).toISOString().slice(0, 10)}.json` };
}

/** The accounts that a backup holds: all that can still give a code. */
export function backedUp(accounts: readonly Account[]): readonly Account[] {
  return accounts.filter(({ status, deletedAt }) => status !== 'replaced' && deletedAt === undefined);
}
