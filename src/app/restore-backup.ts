import type { Account, AccountId } from '../core/account.ts';
import { compareWithKept } from '../core/compare-backup.ts';
import { keepRestored } from '../core/restore-account.ts';
import type { RestoreAnswer, RestoredEntry, RestoreLookAnswer } from '../messages/backup-answers.ts';
import type { Input } from '../messages/protocol.ts';
import { foreignHost } from '../settings/foreign-site.ts';
import { isOwnOrigin } from '../settings/own-sites.ts';
import type { BackupEntry } from '../transfer/aegis-contents.ts';
import { readBackup } from '../transfer/backup.ts';
import { mostAccounts } from '../vault/envelope.ts';
import type { Vault } from '../vault/vault.ts';
import type { Ports } from './ports.ts';
import { readSettings } from './settings.ts';
import { settleSites } from './settle-sites.ts';
import { offerSite } from './site-offers.ts';

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
 * another key, both are there. A site that the browser does not permit here is offered to her, and not bound.
 */
export async function restoreBackup(ports: Ports, vault: Vault, { text, password, chosen }: Input<'restore-backup'>): Promise<RestoreAnswer> {
  const [reading, backup] = await Promise.all([vault.read(), readBackup(text, password)]);
  if (reading.status !== 'open') return { status: reading.status };
  if (backup.status !== 'ok') return { status: 'refused', problem: backup.status };
  const wanted = [...new Set(chosen)].flatMap((index) => backup.entries[index] ?? []);
  const unpermitted = await findUnpermitted(ports, wanted);
  const plan = wanted.map((entry) => ({ entry, id: ports.randomId(), now: ports.now() }));
  const keep = (before: readonly Account[]) => {
    let accounts = before;
    const kept = plan.map(({ entry, id, now }): Kept => {
      if (entry.status === 'refused') return { name: entry.name, result: entry.problem, sites: [], offers: [] };
      const { name, origins } = entry.account;
      const bound = { ...entry.account, origins: origins.filter((origin) => !unpermitted.has(origin)) };
      const { account, isNew, accounts: after } = keepRestored(accounts, bound, { id, now });
      accounts = after;
      const offers = origins.filter((origin) => unpermitted.has(origin) && foreignHost(origin) !== undefined).map((origin) => ({ account: account.id, origin }));
      return { name, result: isNew ? 'kept' : 'known', sites: offers.map(({ origin }) => new URL(origin).host), offers };
    });
    return accounts.length > mostAccounts ? { accounts: before, result: undefined } : { accounts, result: kept };
  };
  // First, so that whoever looks at the change finds them.
  for (const { account, origin } of (keep(reading.accounts).result ?? []).flatMap(({ offers }) => offers)) await offerSite(ports, account, origin);
  const change = await vault.change(keep);
  if (change.status !== 'done') return { status: change.status };
  if (change.result === undefined) return { status: 'too-many' };
  await settleSites(ports, vault);
  return { status: 'restored', entries: change.result.map(({ name, result, sites }) => ({ name, result, sites })) };
}

interface Kept extends RestoredEntry {
  readonly offers: readonly { readonly account: AccountId; readonly origin: string }[];
}

/** Origins of the entries, outside the organisation, where the browser does not let us run now, or never. */
async function findUnpermitted(ports: Ports, entries: readonly BackupEntry[]): Promise<ReadonlySet<string>> {
  const settings = await readSettings(ports);
  const origins = new Set(entries.flatMap((entry) => (entry.status === 'ok' ? entry.account.origins : [])));
  const foreign = [...origins].filter((origin) => !isOwnOrigin(origin, settings));
  const permitted = await Promise.all(foreign.map(async (origin) => foreignHost(origin) !== undefined && (await ports.sites.isPermitted(origin))));
  return new Set(foreign.filter((_, index) => permitted[index] !== true));
}
