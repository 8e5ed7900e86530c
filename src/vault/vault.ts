import type { Account } from '../core/account.ts';
import type { Slot, SlotHead } from './envelope.ts';
import type { Proof } from './proofs.ts';

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

/** What guards the vault, and whether it is open now. */
export type Protection =
  | {
      readonly status: 'open' | 'locked';
      /** In the order in which they were made; a device slot opens by itself. */
      readonly slots: readonly SlotHead[];
    }
  | { readonly status: 'unreadable'; readonly problem: VaultProblem }
  | { readonly status: 'unavailable' };

export type Unlocking =
  | { readonly status: 'unlocked' }
  | { readonly status: 'wrong-proof' }
  | { readonly status: 'unreadable'; readonly problem: VaultProblem }
  | { readonly status: 'unavailable' };

/** A slot to be made: what stands in it, and the proof that will open it. */
export interface NewSlot {
  readonly head: Exclude<SlotHead, { kind: 'device' }>;
  readonly proof: Proof;
}

export type SlotChange =
  /** From the device's own key to the person's: seals everything anew, and nothing of before opens it any more. */
  | { readonly do: 'protect'; readonly by: NewSlot; readonly recovery: NewSlot }
  /** Adds a slot. A passphrase or a recovery code takes the place of the one before. */
  | { readonly do: 'set'; readonly slot: NewSlot }
  | { readonly do: 'remove'; readonly slot: { readonly kind: 'passphrase' | 'recovery' } | { readonly kind: 'passkey'; readonly credential: string } }
  /** Back to the device's own key; a recovery code stays. */
  | { readonly do: 'unprotect' }
  /** Takes the key and the slots of a vault on another computer: seals everything anew, and nothing of before opens it any more. */
  | { readonly do: 'join'; readonly slots: readonly Slot[]; readonly key: CryptoKey };

export type SlotChanged =
  | { readonly status: 'done' }
  /** Changing what guards a vault that a person guards takes a proof. */
  | { readonly status: 'proof-needed' }
  | { readonly status: 'wrong-proof' }
  /** Nothing that opens it day by day would be left. */
  | { readonly status: 'last-slot' }
  /** The device's own keys guard it: before anything else may, it has to be protected. */
  | { readonly status: 'not-protected' }
  | { readonly status: 'locked' }
  | { readonly status: 'unreadable'; readonly problem: VaultProblem }
  | { readonly status: 'not-kept' };

export interface Vault {
  /** Makes what the very first keeping would have to make before it: the key of this device. Never rejects. */
  prepare(): Promise<void>;
  read(): Promise<VaultReading>;
  /** Runs `edit` on the newest accounts, alone among all contexts, then writes, reads back and switches. */
  change<Result>(edit: (accounts: readonly Account[]) => Edited<Result>): Promise<VaultChange<Result>>;
}

/** What guards a vault: for those who lock, unlock and protect it. */
export interface VaultGuard {
  protection(): Promise<Protection>;
  /** Opens the vault until it is locked or the browser ends. Takes about a second for a passphrase. */
  unlock(proof: Proof): Promise<Unlocking>;
  /** Forgets the open key. A vault that opens by the device's own key is never locked. */
  lock(): Promise<void>;
  /** @param proof undefined only where nothing but the device's own key guards the vault */
  changeSlots(proof: Proof | undefined, change: SlotChange): Promise<SlotChanged>;
}

/** The newest generation that may stand in the place of a damaged one. */
export type OlderVault =
  | { readonly status: 'open'; readonly accounts: readonly Account[] }
  /** Opens with a proof only: whether it is whole shows once it counts and is unlocked. */
  | { readonly status: 'locked' };

/** What a person can do about a vault that can't be read. Nothing is lost by any of it: what was there is set aside first. */
export interface VaultRescue {
  /** Everything that is stored of the vault or was set aside, sealed as it is, to be saved as a file; undefined where there is nothing. */
  save(): Promise<string | undefined>;
  /** She has saved it: what was set aside may go, a day from now. */
  saved(): Promise<void>;
  hasAside(): Promise<boolean>;
  /** Lets go of what was set aside a month ago, or has been saved. */
  forgetAside(): Promise<void>;
  /** Undefined where there is none, or nothing is wrong. */
  older(): Promise<OlderVault | undefined>;
  /** Lets that generation count from now on. `none`: there is none, or nothing is wrong. */
  returnToOlder(): Promise<'done' | 'none' | 'not-kept'>;
  /** Begins an empty vault, also in the place of a locked one. `none`: it opens, or only a newer program can open it. */
  startAnew(): Promise<'done' | 'none' | 'not-kept'>;
}
