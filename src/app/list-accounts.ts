import { labelOf } from '../core/account-label.ts';
import type { Account } from '../core/account.ts';
import { arrange, type Arrangement, type LastUsed } from '../core/arrange.ts';
import { keptUntil, purge } from '../core/enrolment.ts';
import type { AccountsAnswer, ManagedAccount } from '../messages/account-answers.ts';
import { isOwnOrigin, type OwnSites } from '../settings/own-sites.ts';
import type { Vault } from '../vault/vault.ts';
import { readArrangement } from './arrangement.ts';
import type { Ports } from './ports.ts';
import { readSettings } from './settings.ts';

/** Every account for those who manage them, as they stand by pin, order and use. */
export async function listAccounts(ports: Ports, vault: Vault): Promise<AccountsAnswer> {
  const [reading, settings, { arrangement, lastUsed }] = await Promise.all([vault.read(), readSettings(ports), readArrangement(ports)]);
  if (reading.status !== 'open') return { status: reading.status };
  // What is let go of at the next change can't be brought back by it any more.
  const accounts = arrange(purge(reading.accounts, ports.now()), arrangement, lastUsed);
  return { status: 'open', accounts: accounts.map((account) => manage(account, settings, arrangement, lastUsed)) };
}

function manage(account: Account, own: OwnSites, { pinned }: Arrangement, lastUsed: LastUsed): ManagedAccount {
  const { id, status, origins, createdAt, statusAt, deletedAt } = account;
  const [lastUsedAt, until] = [lastUsed[id], keptUntil(account)];
  return {
    ...labelOf(account),
    accountStatus: status,
    isPinned: pinned.includes(id),
    isBound: origins.some((origin) => isOwnOrigin(origin, own)),
    origins,
    createdAt,
    statusAt,
    ...(lastUsedAt !== undefined && { lastUsedAt }),
    ...(deletedAt !== undefined && { deletedAt }),
    ...(until !== undefined && { until }),
  };
}
