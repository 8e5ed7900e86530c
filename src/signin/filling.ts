import type { AccountId } from '../core/account.ts';
import type { CodeAnswer } from '../messages/answers.ts';
import type { CodeForm } from '../pages/page.ts';
import type { CardView } from '../ui/card/view.ts';
import type { Offers, Visit } from './visit.ts';

export type CodeReady = Extract<CodeAnswer, { readonly status: 'code' }>;

/** One attempt at having the code in the field: from asking for it to having sent it, or leaving it to the person. */
export interface FillRun {
  readonly visit: Visit<'code' | 'enrolment'>;
  readonly signal: AbortSignal;
  /** The page surely asks for a TOTP code. */
  readonly isSure: boolean;
  /** The account, where it is settled which. */
  readonly account: AccountId | undefined;
  /** The answer, where the background has given it already. */
  readonly first: CodeAnswer | undefined;
  readonly show: (view: CardView, offers?: Offers) => void;
  /** What the card offers where no code came. */
  readonly onNoCode: (answer: NoCode) => void;
  readonly onFilled: (input: HTMLInputElement, code: CodeReady) => void;
  /** Our code is still what the field holds. */
  readonly holdsOurs: () => boolean;
  /** Presses the page's button. */
  readonly onSend: (form: CodeForm) => void;
}

/** Every answer that neither is a code nor promises one. */
export type NoCode = Exclude<CodeAnswer, { readonly status: 'code' | 'wait' }>;
