import type { AccountLabel, AccountStatus } from '../core/account.ts';
import type { OtpauthProblem } from '../core/otpauth-uri.ts';

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
  readonly isPinned: boolean;
}

export type CodesAnswer =
  | { readonly status: 'open'; readonly rows: readonly CodeRow[] }
  | { readonly status: VaultTrouble };

export type ChangeAnswer = { readonly status: 'done' | 'no-account' } | { readonly status: VaultTrouble };
