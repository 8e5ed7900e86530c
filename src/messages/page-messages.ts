import * as v from 'valibot';
import type { RefusalReason } from '../core/explain-refusal.ts';
import type { ChangeAnswer, CodeAnswer, EnrolAnswer } from './answers.ts';
import { accountId, accountName, exchange, nothing, uriText } from './exchange.ts';

const stepNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const userName = v.pipe(v.string(), v.maxLength(320));

/** What the assistant in a page reports and asks. */
export const pageMessages = {
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
  /** The card's click, where a code was refused: opens the help page, which a page can't do by itself. */
  'open-help': exchange<{ readonly status: 'opened' | 'not-here' }>()('page', nothing),
  /** Another name for an account that was kept on this page's origin. */
  'name-kept': exchange<ChangeAnswer>()('page', v.strictObject({ account: accountId, name: accountName })),
} as const;
