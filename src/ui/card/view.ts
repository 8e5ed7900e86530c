import type { AccountId, AccountLabel } from '../../core/account.ts';
import type { RefusalReason } from '../../core/explain-refusal.ts';
import type { OtpauthProblem } from '../../core/otpauth-uri.ts';
import type { ClockWarning, CodeAnswer, EnrolAnswer } from '../../messages/answers.ts';
import type { CardDress } from '../../messages/card-dress.ts';

/** Why the page's enrolment could not be kept. */
type EnrolTrouble = Exclude<EnrolAnswer['status'], 'kept' | 'refused'>;
/** Why no code came, beyond what an enrolment can meet as well. */
type CodeTrouble = Exclude<CodeAnswer['status'], 'code' | 'wait' | 'choose'>;
type WaitReason = Extract<CodeAnswer, { readonly status: 'wait' }>['because'];

/** Everything that the card can say, each with sentences of its own in `public/_locales`. */
export type CardKind =
  | 'helpdesk'
  | 'user-name'
  | 'password'
  | 'choose-setup'
  | 'choose-device'
  | 'enrol'
  /** The person is entering a code without having saved the key here. */
  | 'enrol-typing'
  | 'enrolling'
  /** Kept, but the code in the field is the person's own. */
  | 'kept'
  | `filled-${'send' | 'press' | 'check'}`
  /** She has cleared the field in which she had begun to write. */
  | 'emptied'
  | `waiting-${WaitReason}`
  | 'sent'
  /** The page has taken our code and asks for one again, without an error. */
  | 'unanswered'
  | 'choose-account'
  | `trouble-${EnrolTrouble | CodeTrouble}`
  | `problem-${OtpauthProblem}`
  | 'refused-checking'
  | `refused-${RefusalReason['kind']}`
  | 'done'
  | 'denied';

/** What the card shows. No code and no secret is part of it. */
export interface CardView {
  readonly kind: CardKind;
  /** What stands for `$1`, `$2` … in the sentences. */
  readonly values?: readonly (string | number)[];
  /** Whose code it is. */
  readonly account?: AccountLabel;
  readonly clock?: ClockWarning | undefined;
  /** When waiting ends: milliseconds since the epoch, by this computer's clock. */
  readonly until?: number | undefined;
}

/** What the person can do on the card. What is left out is not offered. */
export interface CardActions {
  readonly onMain?: () => void;
  readonly choices?: readonly AccountLabel[];
  readonly onChoose?: (account: AccountId) => void;
  /** The name that the key has now, and what to do when she writes another. */
  readonly name?: string | undefined;
  readonly onRename?: (name: string) => void;
  /** The way to the help page. */
  readonly onHelp?: () => void;
  readonly onClose: () => void;
}

/** The card in the page. One at a time. */
export interface Card {
  /** @param keepClear elements of the page that the card should not cover */
  show(view: CardView, actions: CardActions, keepClear: readonly Element[]): void;
  hide(): void;
}

/** The card with its looks, which come from outside of the page. Nothing is shown before they have. */
export interface DressedCard extends Card {
  readonly wear: (dress: CardDress) => void;
}
