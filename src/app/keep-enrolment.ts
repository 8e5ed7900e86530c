import type { Account, Enrolment } from '../core/account.ts';
import { keepPending } from '../core/enrolment.ts';
import type { VaultTrouble } from '../messages/answers.ts';
import { mostAccounts } from '../vault/envelope.ts';
import type { Vault } from '../vault/vault.ts';
import type { Ports } from './ports.ts';

export interface KeptAccount {
  readonly account: Account;
  /** False where an account held the enrolment already. */
  readonly isNew: boolean;
}

export type Keeping = { readonly status: 'kept'; readonly kept: readonly KeptAccount[] } | { readonly status: 'too-many' } | { readonly status: VaultTrouble };

/**
 * Keeps enrolments as pending accounts, all or none, or finds the accounts that already hold them.
 * @param origin where they were captured and may be used; undefined where that is not known
 * @returns the accounts in the order of the enrolments; `too-many` where there would be more than a vault holds
 */
export async function keepEnrolments(
  ports: Ports,
  vault: Vault,
  enrolments: readonly Enrolment[],
  origin: string | undefined,
): Promise<Keeping> {
  const now = ports.now();
  const ids = enrolments.map(() => ports.randomId());
  const change = await vault.change((before) => {
    let accounts = before;
    const kept = enrolments.map((enrolment, index) => {
      const one = keepPending(accounts, enrolment, { id: ids[index] ?? ports.randomId(), origin, now });
      accounts = one.accounts;
      return { account: one.account, isNew: one.isNew };
    });
    return accounts.length > mostAccounts ? { accounts: before, result: undefined } : { accounts, result: kept };
  });
  if (change.status !== 'done') return { status: change.status };
  return change.result === undefined ? { status: 'too-many' } : { status: 'kept', kept: change.result };
}
