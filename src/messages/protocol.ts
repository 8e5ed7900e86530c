import * as v from 'valibot';
import { deliveries } from '../core/source-name.ts';
import type { RefusalReason } from '../core/explain-refusal.ts';
import type { ChangeAnswer, CodeAnswer, CodesAnswer, EnrolAnswer } from './answers.ts';
import type { BackUpAnswer, BackupStateAnswer, RestoreAnswer, RestoreLookAnswer } from './backup-answers.ts';
import type { CaptureAnswer, OutcomeAnswer } from './capture-answers.ts';
import type { ChangeProtectionAnswer, ProtectionAnswer, UnlockAnswer } from './lock-answers.ts';
import type { SitesAnswer } from './site-answers.ts';
import type { RescueAnswer, RescueLookAnswer, RescueSaveAnswer } from './rescue-answers.ts';
import type { SyncAnswer, SyncJoinAnswer, SyncOffAnswer, SyncStateAnswer } from './sync-answers.ts';
import { lockAfterInput, proofInput, slotChangeInput } from './proof-input.ts';

/**
 * THE table of messages: name, who may send it, what it must carry, what it answers. Handlers and the sending side take
 * their types from here. What a page's content script may send answers with a code or a status word, never a secret.
 */
export type SenderKind = 'page' | 'extension';

interface Exchange<From extends SenderKind, Schema extends v.GenericSchema, Output> {
  readonly from: From;
  readonly input: Schema;
  /** Only a type: nothing of this name exists at run time. */
  readonly output?: Output;
}

function exchange<Output>() {
  return <From extends SenderKind, Schema extends v.GenericSchema>(
    from: From,
    input: Schema,
  ): Exchange<From, Schema, Output> => ({ from, input });
}

const nothing = v.strictObject({});
const accountId = v.pipe(v.string(), v.uuid());
const stepNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Longer than an otpauth URI may be, so that one that is too long is refused by name and not as a malformed message. */
const uriText = v.pipe(v.string(), v.maxLength(100_000));
/** A data URL of 12 MB, the most that is looked at, takes 16 million characters. */
const pictureUrl = v.pipe(v.string(), v.startsWith('data:'), v.maxLength(16_100_000));
/** A backup of ten thousand accounts takes a quarter of it. */
const fileText = v.pipe(v.string(), v.maxLength(32 * 1024 * 1024));
const backupPassword = v.pipe(v.string(), v.maxLength(1000));
const deliveredBy = v.picklist(deliveries);
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const siteOrigin = v.pipe(
  v.string(),
  v.maxLength(300),
  v.startsWith('https://'),
  v.check((value) => URL.parse(value)?.origin === value),
);
const userName = v.pipe(v.string(), v.maxLength(320));

export const protocol = {
  /**
   * The content script has started on a page, or the page has moved to another part. `clockDue`: please measure.
   * `continueJourney`: the person came here by the card's button a moment ago; said once.
   */
  'page-seen': exchange<{
    readonly status: 'noted';
    readonly clockDue: boolean;
    readonly continueJourney: boolean;
  }>()(
    'page',
    v.strictObject({
      place: v.picklist(['credentials', 'sign-in', 'enrolment', 'code', 'past-sign-in', 'denied', 'elsewhere']),
      /** The page has just loaded, as against moved on within one document. */
      isArrival: v.boolean(),
      isSignInSystem: v.boolean(),
    }),
  ),
  /** The person set out for the sign-in by the card's button; the next page of this tab may go on by itself. */
  'journey-started': exchange<{ readonly status: 'noted' }>()('page', nothing),
  /** A person's own key or pointer action in the tab. */
  'person-acted': exchange<{ readonly status: 'noted' }>()('page', nothing),
  /** Server time less local time in milliseconds, the median of the samples. */
  'clock-measured': exchange<{ readonly status: 'noted' }>()(
    'page',
    v.strictObject({ offset: v.pipe(v.number(), v.finite()) }),
  ),
  /**
   * The one click at the enrolment: keep what the page shows and answer with the first code. Without texts the background
   * looks at the page's pictures itself.
   */
  enrol: exchange<EnrolAnswer>()('page', v.strictObject({ texts: v.pipe(v.array(uriText), v.maxLength(8)) })),
  /** A prompt wants a code. `account`: the person's own choice among those offered. */
  'code-wanted': exchange<CodeAnswer>()(
    'page',
    v.strictObject({ user: v.optional(userName), account: v.optional(accountId) }),
  ),
  /** The code is about to be sent, by us or by the person; `go` at most once a step. */
  'code-sending': exchange<{ readonly status: 'go' | 'already-sent' | 'not-here' }>()(
    'page',
    v.strictObject({
      account: accountId,
      step: stepNumber,
      by: v.picklist(['assistant', 'person']),
      user: v.optional(userName),
    }),
  ),
  /** The page shows an error after a code was sent. `ours`: the code was one of ours. */
  'code-refused': exchange<{ readonly reason: RefusalReason }>()(
    'page',
    v.strictObject({ ours: v.boolean(), user: v.optional(userName) }),
  ),
  /** Another name for an account that was kept on this page's origin. */
  'name-kept': exchange<ChangeAnswer>()('page', v.strictObject({ account: accountId, name: v.pipe(v.string(), v.maxLength(200)) })),
  /** The card's one click while the vault is locked: shows the popup, in which the person unlocks. */
  'open-popup': exchange<{ readonly status: 'opened' | 'not-here' }>()('page', nothing),

  /** Every account with its code of now, the page in front first. */
  codes: exchange<CodesAnswer>()('extension', nothing),
  /** Reads the tab in front: its text, its pictures, a screenshot. */
  'read-page': exchange<CaptureAnswer>()('extension', nothing),
  /** A text that the person hands over: pasted, dropped, typed, or read by the camera. */
  'capture-text': exchange<CaptureAnswer>()('extension', v.strictObject({ text: uriText, by: deliveredBy })),
  /** A picture that she hands over, as a data URL. */
  'capture-picture': exchange<CaptureAnswer>()('extension', v.strictObject({ picture: pictureUrl, by: deliveredBy })),
  /** Her choice among the accounts in view; none forgets the question. */
  'keep-candidates': exchange<CaptureAnswer>()(
    'extension',
    v.strictObject({ capture: v.pipe(v.string(), v.uuid()), chosen: v.pipe(v.array(index), v.maxLength(1000)) }),
  ),
  /** What her click in a menu came to. `wait`: answer once the work is over, not that it is under way. */
  'capture-outcome': exchange<OutcomeAnswer>()('extension', v.strictObject({ wait: v.boolean() })),
  /** Where codes may be filled outside the organisation. */
  sites: exchange<SitesAnswer>()('extension', nothing),
  /** The person wants an account's codes filled on a site; the browser's own dialog comes in the same moment. */
  'site-wanted': exchange<{ readonly status: 'noted' }>()('extension', v.strictObject({ account: accountId, origin: siteOrigin })),
  /** She does not want it, or the dialog was refused. */
  'site-declined': exchange<{ readonly status: 'noted' }>()('extension', v.strictObject({ account: accountId, origin: siteOrigin })),
  /** Takes a site's permission back. */
  'forget-site': exchange<ChangeAnswer>()('extension', v.strictObject({ host: v.pipe(v.string(), v.minLength(1), v.maxLength(260)) })),
  rename: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId, name: v.pipe(v.string(), v.maxLength(200)) })),
  remove: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId })),
  restore: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId })),
  /** What guards the vault, and whether it is open. */
  protection: exchange<ProtectionAnswer>()('extension', nothing),
  unlock: exchange<UnlockAnswer>()('extension', v.strictObject({ proof: proofInput })),
  lock: exchange<{ readonly status: 'done' }>()('extension', nothing),
  /** `proof` is needed wherever a person guards the vault. */
  'change-protection': exchange<ChangeProtectionAnswer>()(
    'extension',
    v.strictObject({ proof: v.optional(proofInput), change: slotChangeInput }),
  ),
  /** Writes every account into a file under a password of hers. */
  'back-up': exchange<BackUpAnswer>()('extension', v.strictObject({ password: v.pipe(backupPassword, v.minLength(1)) })),
  'backup-state': exchange<BackupStateAnswer>()('extension', nothing),
  /** She does not want to be reminded of it for a week. */
  'backup-later': exchange<{ readonly status: 'noted' }>()('extension', nothing),
  /** What a file holds beside what is kept; without a password it is only asked whether it needs one. */
  'restore-look': exchange<RestoreLookAnswer>()('extension', v.strictObject({ text: fileText, password: v.optional(backupPassword) })),
  /** Keeps what she has chosen of it, by its places in the list. */
  'restore-backup': exchange<RestoreAnswer>()(
    'extension',
    v.strictObject({ text: fileText, password: v.optional(backupPassword), chosen: v.pipe(v.array(index), v.minLength(1), v.maxLength(10_000)) }),
  ),
  'lock-after': exchange<{ readonly status: 'done' }>()('extension', v.strictObject({ minutes: lockAfterInput })),
  /** What is wrong with a vault that can't be read, and what there is in its place. Changes nothing. */
  'rescue-look': exchange<RescueLookAnswer>()('extension', nothing),
  /** All that is stored of it, for a file. */
  'rescue-save': exchange<RescueSaveAnswer>()('extension', nothing),
  /** Lets the state before the damaged one count. */
  'rescue-return': exchange<RescueAnswer>()('extension', nothing),
  /** Begins an empty vault. */
  'rescue-anew': exchange<RescueAnswer>()('extension', nothing),
  /** Whether her computers exchange what they have, and how that stands. */
  'sync-state': exchange<SyncStateAnswer>()('extension', nothing),
  'sync-on': exchange<SyncAnswer>()('extension', nothing),
  /** Takes the vault key of what travels. `own` is needed wherever a person guards this computer's vault. */
  'sync-join': exchange<SyncJoinAnswer>()('extension', v.strictObject({ proof: proofInput, own: v.optional(proofInput) })),
  /** Also removes what travels. */
  'sync-off': exchange<SyncOffAnswer>()('extension', nothing),
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type Input<Name extends MessageName> = v.InferOutput<Protocol[Name]['input']>;
export type Output<Name extends MessageName> = NonNullable<Protocol[Name]['output']>;

/** How the sending side looks: derived from the table, so that a wrong input does not compile. */
export type Send<From extends SenderKind> = <Name extends MessagesFrom<From>>(
  name: Name,
  input: Input<Name>,
) => Promise<Output<Name>>;

export type MessagesFrom<From extends SenderKind> = {
  [Name in MessageName]: Protocol[Name]['from'] extends From ? Name : never;
}[MessageName];

/** Who sent a message, from what the browser says of it and never from the message. */
export type Sender =
  | { readonly kind: 'page'; readonly origin: string; readonly tabId: number; readonly isInFront: boolean }
  | { readonly kind: 'extension' };

export type Handlers = {
  readonly [Name in MessageName]: (
    input: Input<Name>,
    sender: Extract<Sender, { kind: Protocol[Name]['from'] }>,
  ) => Promise<Output<Name>>;
};
