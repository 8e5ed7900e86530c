import type { Account } from '../core/account.ts';

/** Why a vault that is there can't be opened. Nothing is ever written over it. */
export type VaultProblem = 'damaged' | 'device-key-missing' | 'newer-version';

export type VaultReading =
  /** No accounts and no vault yet reads as open with an empty list. */
  | { readonly status: 'open'; readonly accounts: readonly Account[] }
  /** Needs a slot that only the person can open. */
  | { readonly status: 'locked' }
  | { readonly status: 'unreadable'; readonly problem: VaultProblem }
  /** The storage could not be looked at just now, which tells nothing of the vault: the same call may succeed later. */
  | { readonly status: 'unavailable' };

export type VaultChange<Result> =
  | { readonly status: 'done'; readonly result: Result }
  | { readonly status: 'locked' }
  | { readonly status: 'unreadable'; readonly problem: VaultProblem }
  /** The storage refused (full, or an I/O error) or did not give back what was written. The old state stands. */
  | { readonly status: 'not-kept' };

/** What an edit makes of the newest accounts. The same array back means that nothing is written. */
export interface Edited<Result> {
  readonly accounts: readonly Account[];
  readonly result: Result;
}

export interface Vault {
  /** Makes what the very first keeping would have to make before it: the key of this device. Never rejects. */
  prepare(): Promise<void>;
  read(): Promise<VaultReading>;
  /** Runs `edit` on the newest accounts, alone among all contexts, then writes, reads back and switches. */
  change<Result>(edit: (accounts: readonly Account[]) => Edited<Result>): Promise<VaultChange<Result>>;
}
