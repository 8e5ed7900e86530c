import type { VaultTrouble } from './answers.ts';

/** A slot of the vault as the interface knows it. */
export type PublicSlot =
  | { readonly kind: 'device' | 'passphrase' | 'recovery' }
  /** What `navigator.credentials.get` needs: the credential's id and the input to evaluate, in base64. */
  | { readonly kind: 'passkey'; readonly credential: string; readonly input: string; readonly name: string };

export interface OrganisationLock {
  /** A passphrase or a passkey has to guard the vault: until one does, it is as good as locked. */
  readonly requiresLock: boolean;
  /** The person can't change when it locks itself. */
  readonly setsMinutes: boolean;
}

export type ProtectionAnswer =
  | {
      readonly status: 'open' | 'locked';
      readonly guardedBy: 'device' | 'person';
      readonly slots: readonly PublicSlot[];
      /** Without use, it locks itself after so long; null for never. */
      readonly lockAfterMinutes: number | null;
      /** Milliseconds until the next proof is looked at, after wrong ones; 0 where there is nothing to wait for. */
      readonly wait: number;
      /** What the organisation has set of it, where it has. */
      readonly organisation?: OrganisationLock;
    }
  | { readonly status: VaultTrouble };

/** Why a proof was not taken. */
export type ProofRefusal =
  /** `wait`: milliseconds until the next one is looked at; 0 where it may come at once. */
  | { readonly status: 'wrong'; readonly wait: number }
  /** It was not looked at: too early after wrong ones. */
  | { readonly status: 'wait'; readonly milliseconds: number }
  /** A recovery code of so many characters, without spaces and hyphens. */
  | { readonly status: 'recovery-length'; readonly characters: number }
  /** A recovery code with a slip of the pen. */
  | { readonly status: 'recovery-mistyped' };

export type UnlockAnswer = { readonly status: 'unlocked' } | ProofRefusal | { readonly status: VaultTrouble };

export type ChangeProtectionAnswer =
  | { readonly status: 'done' }
  /** The organisation requires a lock. */
  | { readonly status: 'set-by-organisation' }
  /** What a person guards changes by a proof only. */
  | { readonly status: 'proof-needed' }
  /** Nothing that opens the vault day by day would be left. */
  | { readonly status: 'last-slot' }
  /** The device guards it, perhaps again since another window has changed that: it has to be protected first. */
  | { readonly status: 'not-protected' }
  | ProofRefusal
  | { readonly status: VaultTrouble };
