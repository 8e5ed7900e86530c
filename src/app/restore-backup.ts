import { compareWithKept } from '../core/compare-backup.ts';
import { keepRestored } from '../core/restore-account.ts';
import type { RestoreAnswer, RestoredEntry, RestoreLookAnswer } from '../messages/answers.ts';
import type { Input } from '../messages/protocol.ts';
import { readBackup } from '../transfer/backup.ts';
import type { Vault } from '../vault/vault.ts';
import type { Ports } from './ports.ts';

/** What a file holds, each account beside what is kept. Nothing is changed. */
export async function lookIntoBackup(vault: Vault, { text, password }: Input<'restore-look'>): Promise<RestoreLookAnswer> {
  const [reading, backup] = await Promise.all([vault.read(), readBackup(text, password)]);
  if (reading.status !== 'open') return { status: reading.status };
  if (backup.status !== 'ok') return { status: 'refused', problem: backup.status };
  const entries = backup.entries.map((entry) =>
    entry.status === 'refused'
      ? { name: entry.name, relation: entry.problem }
      : { name: entry.account.name, relation: compareWithKept(reading.accounts, entry.account) },
  );
  return { status: 'looked', entries };
}

/**
 * Keeps the accounts of a file that the person has chosen, all or none. Nothing that is kept is written over: where one has
 * another key, both are there.
 */
export async function restoreBackup(ports: Ports, vault: Vault, { text, password, chosen }: Input<'restore-backup'>): Promise<RestoreAnswer> {
  const backup = await readBackup(text, password);
  if (backup.status !== 'ok') return { status: 'refused', problem: backup.status };
  const wanted = [...new Set(chosen)].flatMap((index) => backup.entries[index] ?? []);
  const ids = wanted.map(() => ports.randomId());
  const now = ports.now();
  const change = await vault.change((before) => {
    let accounts = before;
    const entries = wanted.map((entry, index): RestoredEntry => {
      if (entry.status === 'refused') return { name: entry.name, result: entry.problem };
      const kept = keepRestored(accounts, entry.account, { id: ids[index] ?? ports.randomId(), now });
      accounts = kept.accounts;
      return { name: entry.account.name, result: kept.isNew ? 'kept' : 'known' };
    });
    return { accounts, result: entries };
  });
  return change.status === 'done' ? { status: 'restored', entries: change.result } : { status: change.status };
}
