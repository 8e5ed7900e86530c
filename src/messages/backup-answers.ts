import type { Relation } from '../core/compare-backup.ts';
import type { OtpauthProblem } from '../core/otpauth-uri.ts';
import type { VaultTrouble } from './answers.ts';

export type BackUpAnswer =
  /** The file's contents and a name for it. */
  | { readonly status: 'written'; readonly text: string; readonly name: string }
  | { readonly status: 'no-account' }
  /** The organisation does not want secrets to leave this computer. */
  | { readonly status: 'forbidden' }
  | { readonly status: VaultTrouble };

export type BackupStateAnswer =
  | {
      readonly status: 'known';
      /** A confirmed account is in no backup, or not all is as the last one has it. */
      readonly isDue: boolean;
      /** When the last one was made, milliseconds since the epoch; undefined where there was none. */
      readonly at: number | undefined;
      readonly accounts: number;
      /** How many of them the last backup does not hold. */
      readonly missing: number;
      /** It is due, and she has not put the reminder off. */
      readonly mayRemind: boolean;
      /** She once had accounts, here or on another computer, and on this one there has been no vault since. */
      readonly isWiped: boolean;
    }
  | { readonly status: VaultTrouble };

/** Why a file is not read. */
export type BackupProblem =
  | 'too-large'
  | 'not-a-backup'
  | 'newer-version'
  | 'no-password'
  | 'too-costly'
  | 'password-needed'
  | 'wrong-password'
  | 'damaged';

/** One account of a file: how it stands to what is kept, or why it can't be. */
export interface BackupRow {
  readonly name: string;
  readonly relation: Relation | OtpauthProblem;
}

export type RestoreLookAnswer =
  | { readonly status: 'looked'; readonly entries: readonly BackupRow[] }
  | { readonly status: 'refused'; readonly problem: BackupProblem }
  | { readonly status: VaultTrouble };

/** What became of one account of a file. */
export interface RestoredEntry {
  readonly name: string;
  readonly result: 'kept' | 'known' | OtpauthProblem;
  /** Hosts where its codes were filled before, and which she has to permit anew. */
  readonly sites: readonly string[];
}

export type RestoreAnswer =
  | { readonly status: 'restored'; readonly entries: readonly RestoredEntry[] }
  /** With what is kept there would be more than ten thousand. Nothing has changed. */
  | { readonly status: 'too-many' }
  | { readonly status: 'refused'; readonly problem: BackupProblem }
  | { readonly status: VaultTrouble };
