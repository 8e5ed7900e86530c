import type { AccountLabel, AccountStatus } from '../core/account.ts';
import type { VaultTrouble } from './answers.ts';
import type { ProofRefusal } from './lock-answers.ts';

/** What the messages about managing accounts answer. Times are milliseconds since the Unix epoch. */

/** Everything about an account but its secret and its codes. */
export interface ManagedAccount extends AccountLabel {
  readonly accountStatus: AccountStatus;
  readonly isPinned: boolean;
  /** Bound to a page of the organisation: there it is seen that a code was accepted. */
  readonly isBound: boolean;
  /** Where codes of it are filled, as `URL.origin` writes them. */
  readonly origins: readonly string[];
  readonly createdAt: number;
  /** When `accountStatus` last changed. */
  readonly statusAt: number;
  /** To the hour. */
  readonly lastUsedAt?: number;
  readonly deletedAt?: number;
  /** When it goes for good; absent for one that is in use. */
  readonly until?: number;
}

export type AccountsAnswer =
  /** As they stand in the popup; also those that can be brought back. */
  { readonly status: 'open'; readonly accounts: readonly ManagedAccount[] } | { readonly status: VaultTrouble };

/** The one answer that holds a secret: it leaves the background by the person's deliberate act only, and to a page of ours. */
export type RevealAnswer =
  | {
      readonly status: 'revealed';
      /** `otpauth://totp/…`, for another device's camera. */
      readonly uri: string;
      /** Base32, for another device's keyboard. */
      readonly secret: string;
    }
  /** A person guards the vault: it takes a proof. Where the device does, it takes the deliberate hold. */
  | { readonly status: 'proof-needed' | 'hold-needed' }
  /** The administrator lets no secret out. */
  | { readonly status: 'forbidden' }
  | { readonly status: 'no-account' }
  | ProofRefusal
  | { readonly status: VaultTrouble };
