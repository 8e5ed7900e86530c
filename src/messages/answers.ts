import type { AccountLabel, AccountStatus } from '../core/account.ts';
import type { EntryProblem } from '../core/migration-entry.ts';
import type { MigrationBatch, MigrationProblem } from '../core/migration-uri.ts';
import type { Relation } from '../core/compare-backup.ts';
import type { OtpauthProblem } from '../core/otpauth-uri.ts';
import type { QrContent } from '../core/qr-content.ts';
import type { SourceName } from '../core/source-name.ts';

/** What the messages of the table answer. Labels, codes and status words: no secret is part of any. */

/** Why the vault gives nothing: a sentence each in the interface. */
export type VaultTrouble = 'locked' | 'unreadable' | 'unavailable' | 'not-kept';

/** How far the server's clock is from this computer's, where the person ought to know of it. */
export interface ClockWarning {
  /** Server time less local time, whole seconds; negative where this computer is ahead. */
  readonly offsetSeconds: number;
}

/** The answer to "may I have a code for this prompt?". */
export type CodeAnswer =
  | {
      readonly status: 'code';
      readonly account: AccountLabel;
      readonly code: string;
      /** The RFC 6238 time step that the code belongs to. */
      readonly step: number;
      /** How long the step lasts still, by the server's clock. */
      readonly milliseconds: number;
      /** The person was just active in this tab: the code may be sent without a further click. */
      readonly maySend: boolean;
      readonly clock?: ClockWarning;
    }
  | {
      readonly status: 'wait';
      readonly account: AccountLabel;
      /** Ask again after so long. */
      readonly milliseconds: number;
      readonly because: 'step-used' | 'step-ending' | 'throttled';
      readonly clock?: ClockWarning;
    }
  /** The clocks are too far apart to correct. */
  | { readonly status: 'clock-too-far'; readonly offsetSeconds: number }
  /** Nothing is kept for this origin. */
  | { readonly status: 'no-account' }
  /** Something is kept for this origin, but it is not clear that it is this user's: the person decides. */
  | { readonly status: 'choose'; readonly choices: readonly AccountLabel[] }
  | { readonly status: VaultTrouble }
  /** The tab is not in front, is a frame, or the origin may not have it. */
  | { readonly status: 'not-here' };

export type EnrolAnswer =
  | { readonly status: 'kept'; readonly account: AccountLabel; readonly code: CodeAnswer }
  /** Two sources on the page name different secrets. */
  | { readonly status: 'sources-disagree' }
  | { readonly status: 'nothing-found' }
  | { readonly status: 'refused'; readonly problem: OtpauthProblem }
  | { readonly status: VaultTrouble }
  | { readonly status: 'not-here' };

/** One row of the popup. The code is there to be shown; the secret is not. */
export interface CodeRow extends AccountLabel {
  readonly accountStatus: AccountStatus;
  /** Bound to a page of the organisation: there it is seen that a code was accepted. */
  readonly isBound: boolean;
  readonly code: string;
  readonly nextCode: string;
  /** Seconds of a step. */
  readonly period: number;
  /** When this step ends, in milliseconds of this computer's clock (already corrected for the server's). */
  readonly endsAt: number;
  /** Bound to the origin of the page in front. */
  readonly isForPage: boolean;
}

export type CodesAnswer =
  | { readonly status: 'open'; readonly rows: readonly CodeRow[] }
  | { readonly status: VaultTrouble };

/** Why a picture is not looked at. */
export type PictureProblem =
  /** No kind of picture that we know, or a broken one. */
  | 'not-a-picture'
  /** More bytes than a picture of a screen has. */
  | 'too-large'
  /** More pixels than the largest screen has. */
  | 'too-many-pixels';

/** One of several accounts in view, of which the person chooses. */
export interface Candidate {
  readonly name: string;
  readonly issuer: string;
  readonly user: string;
}

/** What became of one account among several. */
export interface CapturedEntry {
  readonly name: string;
  readonly result: 'kept' | 'known' | EntryProblem;
}

/** Which QR code of a transfer this was. */
export type Batch = MigrationBatch;

export type CaptureAnswer =
  | {
      readonly status: 'kept' | 'known';
      readonly account: AccountLabel;
      readonly source: SourceName;
      /** The origin, outside the organisation, of the page that showed it, if she was not asked about it yet. */
      readonly site: string | undefined;
    }
  /** Several at once, each with its own result. `batch`: where this was one of several QR codes of a transfer. */
  | { readonly status: 'kept-several'; readonly entries: readonly CapturedEntry[]; readonly batch: Batch | undefined }
  /** Several accounts in view; `capture` names the question. */
  | { readonly status: 'choose'; readonly capture: string; readonly candidates: readonly Candidate[] }
  /** The question has been answered or has grown old. */
  | { readonly status: 'forgotten' }
  /** `content`: of a QR that is no authenticator's, if there is one. */
  | { readonly status: 'nothing-found'; readonly content: QrContent | undefined }
  | { readonly status: 'sources-disagree' }
  | { readonly status: 'refused'; readonly problem: OtpauthProblem }
  /** A transfer that can't be read as a whole. */
  | { readonly status: 'transfer-refused'; readonly problem: MigrationProblem }
  | { readonly status: 'bad-picture'; readonly problem: PictureProblem }
  /** The browser lets no extension look at this page. */
  | { readonly status: 'forbidden' }
  | { readonly status: VaultTrouble };

/** On what the person called up a menu of the browser. */
export type MenuTarget = 'image' | 'selection';

/** What her last click in a menu came to; told once. */
export type OutcomeAnswer =
  /** There was none, or too long ago. */
  | { readonly status: 'none' }
  | { readonly status: 'working' }
  /** The background died over it. */
  | { readonly status: 'lost' }
  | { readonly status: 'done'; readonly target: MenuTarget; readonly answer: CaptureAnswer };

/** A site outside the organisation where codes may be filled. */
export interface PermittedSite {
  readonly host: string;
  /** What the person calls the accounts whose codes are filled there; none where they have all gone. */
  readonly accounts: readonly string[];
}

/** An account whose site was offered to the person and not taken. */
export interface OfferedSite {
  readonly account: AccountLabel;
  readonly origin: string;
}

export type SitesAnswer =
  | { readonly status: 'open'; readonly sites: readonly PermittedSite[]; readonly offers: readonly OfferedSite[] }
  | { readonly status: VaultTrouble };

export type ChangeAnswer = { readonly status: 'done' | 'no-account' } | { readonly status: VaultTrouble };

/** A slot of the vault as the interface knows it. */
export type PublicSlot =
  | { readonly kind: 'device' | 'passphrase' | 'recovery' }
  /** What `navigator.credentials.get` needs: the credential's id and the input to evaluate, in base64. */
  | { readonly kind: 'passkey'; readonly credential: string; readonly input: string; readonly name: string };

export type ProtectionAnswer =
  | {
      readonly status: 'open' | 'locked';
      readonly guardedBy: 'device' | 'person';
      readonly slots: readonly PublicSlot[];
      /** Without use, it locks itself after so long; null for never. */
      readonly lockAfterMinutes: number | null;
      /** Milliseconds until the next proof is looked at, after wrong ones; 0 where there is nothing to wait for. */
      readonly wait: number;
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
  /** What a person guards changes by a proof only. */
  | { readonly status: 'proof-needed' }
  /** Nothing that opens the vault day by day would be left. */
  | { readonly status: 'last-slot' }
  | ProofRefusal
  | { readonly status: VaultTrouble };

export type BackUpAnswer =
  /** The file's contents and a name for it. */
  | { readonly status: 'written'; readonly text: string; readonly name: string }
  | { readonly status: 'no-account' }
  | { readonly status: VaultTrouble };

export type BackupStateAnswer =
  | {
      readonly status: 'known';
      /** A confirmed account is in no backup. */
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
  | { readonly status: 'refused'; readonly problem: BackupProblem }
  | { readonly status: VaultTrouble };
