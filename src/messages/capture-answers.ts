import type { AccountLabel } from '../core/account.ts';
import type { EntryProblem } from '../core/migration-entry.ts';
import type { MigrationBatch, MigrationProblem } from '../core/migration-uri.ts';
import type { OtpauthProblem } from '../core/otpauth-uri.ts';
import type { QrContent } from '../core/qr-content.ts';
import type { SourceName } from '../core/source-name.ts';
import type { VaultTrouble } from './answers.ts';

/** What capturing comes to: labels, names and status words, never a secret. */

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
  /** There would be more accounts than a vault holds: none was kept. */
  | { readonly status: 'too-many' }
  /** The browser lets no extension look at this page. */
  | { readonly status: 'forbidden' }
  | { readonly status: VaultTrouble };

/** On what the person called up a menu of the browser; the page, where she pressed keys. */
export type MenuTarget = 'image' | 'selection' | 'page';

/** What her last click in a menu, or her last keys, came to; told once. */
export type OutcomeAnswer =
  /** There was none, or too long ago. */
  | { readonly status: 'none' }
  | { readonly status: 'working' }
  /** The background died over it. */
  | { readonly status: 'lost' }
  | { readonly status: 'done'; readonly target: MenuTarget; readonly answer: CaptureAnswer };
