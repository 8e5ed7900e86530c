import type { Account, AccountId } from './account.ts';
import { keepPending, type KeptEnrolment } from './enrolment.ts';
import type { Restorable } from './compare-backup.ts';

/** An account as a backup holds it. */
export interface RestoredAccount extends Restorable {
  readonly name: string;
  readonly status: 'pending' | 'confirmed';
  readonly aliases: readonly string[];
}

/**
 * Keeps an account of a backup as it was, beside whatever is kept: nothing is replaced by it. One that is kept already only
 * gains the origins that it lacks.
 */
export function keepRestored(
  accounts: readonly Account[],
  restored: RestoredAccount,
  { id, now }: { readonly id: AccountId; readonly now: number },
): KeptEnrolment {
  const { name, status, origins, aliases, ...enrolment } = restored;
  const kept = keepPending(accounts, enrolment, { id, origin: undefined, now });
  const lacking = origins.filter((origin) => !kept.account.origins.includes(origin));
  if (!kept.isNew && lacking.length === 0) return kept;
  const account: Account = kept.isNew
    ? { ...kept.account, name, status, origins, aliases }
    : { ...kept.account, origins: [...kept.account.origins, ...lacking] };
  return { ...kept, account, accounts: kept.accounts.map((one) => (one.id === account.id ? account : one)) };
}
