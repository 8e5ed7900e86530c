import type { VaultTrouble } from './answers.ts';
import type { ProofRefusal } from './lock-answers.ts';

/** Why the person's computers have not exchanged what they have: a sentence each in the interface. */
export type SyncProblem =
  /** What has come is not whole yet. */
  | 'arriving'
  | 'newer-version'
  | 'damaged'
  /** It is of another vault: that one has to be joined. */
  | 'other-key'
  /** No passphrase guards the vault. */
  | 'unguarded'
  /** More accounts than the browser's storage takes, or than a vault holds. */
  | 'full'
  /** The browser's storage did not take it just now. */
  | 'unsent'
  | Exclude<VaultTrouble, 'locked'>;

export type SyncStateAnswer =
  | {
      readonly status: 'known';
      readonly isOn: boolean;
      /** When the last exchange was, milliseconds since the epoch; undefined where there was none. */
      readonly at: number | undefined;
      readonly problem: SyncProblem | undefined;
      /** A passphrase guards this vault. */
      readonly hasPassphrase: boolean;
      /** Another computer's accounts have come, or are coming. */
      readonly hasTravelling: boolean;
    }
  | { readonly status: VaultTrouble };

export type SyncAnswer = { readonly status: 'done' | 'not-kept' };

export type SyncOffAnswer =
  /** `not-removed`: it is off, but what travels is still there. `not-kept`: it is on still. */
  { readonly status: 'done' | 'not-removed' | 'not-kept' };

export type SyncJoinAnswer =
  | { readonly status: 'done' }
  /** `of`: what travels, or this computer's own vault. */
  | (ProofRefusal & { readonly of: 'travelling' | 'own' })
  /** A person guards this computer's vault: it takes a proof of that one, too. */
  | { readonly status: 'proof-needed' }
  /** Nothing has come, or not all of it. */
  | { readonly status: 'none' | 'arriving' | 'newer-version' | 'damaged' }
  | { readonly status: VaultTrouble };
