import * as v from 'valibot';
import { cell } from './cell.ts';
import type { SourceName } from '../core/source-name.ts';
import type { CaptureAnswer } from '../messages/capture-answers.ts';
import type { KeyValueStore } from './ports.ts';

/**
 * What the background remembers while the browser runs, since the worker itself may end at any line. Nothing here is
 * secret. Times are milliseconds since the epoch by this computer's clock.
 */

/** A code that was sent and whose outcome is not known yet. */
const attempt = v.object({
  account: v.string(),
  origin: v.string(),
  /** The user name under which the page asked. */
  user: v.optional(v.string()),
  step: v.number(),
  /** The newest step that was sent for this account before this one. */
  stepBefore: v.optional(v.number()),
  sentAt: v.number(),
});
export type Attempt = v.InferOutput<typeof attempt>;

/** A code that the person had put into a page's field from outside of that page: she sends it herself. */
const filled = v.object({ account: v.string(), origin: v.string(), step: v.number(), filledAt: v.number() });

/** Server time less local time, as last measured. */
const clock = v.object({ offset: v.number(), measuredAt: v.number() });

/** An enrolment that was read and whose page is still there. */
const capture = v.object({ account: v.string(), origin: v.string() });

/** Accounts in view among which the person has not chosen yet, as otpauth texts: for a moment, in memory only. */
const question = v.object({
  id: v.string(),
  texts: v.array(v.string()),
  source: v.custom<SourceName>((value) => typeof value === 'string'),
  tab: v.optional(v.object({ tabId: v.number(), origin: v.string() })),
  askedAt: v.number(),
});

/** What a click in a menu came to; no answer as long as the work lasts. */
const outcome = v.object({
  target: v.picklist(['image', 'selection', 'page']),
  answer: v.optional(v.custom<CaptureAnswer>((value) => typeof value === 'object' && value !== null && 'status' in value)),
  notedAt: v.number(),
});

/** `takenBy`: the document that goes on with it. */
const journey = v.object({ startedAt: v.number(), takenBy: v.optional(v.string()) });

/** `hasLeft`: another document has come since. */
const served = v.object({ account: v.string(), origin: v.string(), hasLeft: v.boolean() });

export const attemptIn = (store: KeyValueStore, tabId: number) => cell(store, `attempt:${tabId}`, attempt);
export const filledIn = (store: KeyValueStore, tabId: number) => cell(store, `filled:${tabId}`, filled);
export const captureIn = (store: KeyValueStore, tabId: number) => cell(store, `capture:${tabId}`, capture);
const clockPlace = (origin: string) => `clock:${origin}`;
export const clockOf = (store: KeyValueStore, origin: string) => cell(store, clockPlace(origin), clock);
/** Those of these origins that have been measured. */
export async function readClocks(store: KeyValueStore, origins: readonly string[]): Promise<ReadonlyMap<string, v.InferOutput<typeof clock>>> {
  const kept = await store.getMany(origins.map(clockPlace));
  const measured = origins.flatMap((origin) => {
    const parsed = v.safeParse(clock, kept[clockPlace(origin)]);
    return parsed.success ? [[origin, parsed.output] as const] : [];
  });
  return new Map(measured);
}
/** When the person last acted in the tab. */
export const activityIn = (store: KeyValueStore, tabId: number) => cell(store, `activity:${tabId}`, v.number());
/** When the person set out for the sign-in by the card's button. */
export const journeyIn = (store: KeyValueStore, tabId: number) => cell(store, `journey:${tabId}`, journey);
/** When codes of each account were refused since the last that was accepted. */
export const refusals = (store: KeyValueStore) => cell(store, 'refusals', v.record(v.string(), v.array(v.number())));
/** Whose codes the tab is for. */
export const servedIn = (store: KeyValueStore, tabId: number) => cell(store, `served:${tabId}`, served);
/** The last question which of several accounts to keep. */
export const openQuestion = (store: KeyValueStore) => cell(store, 'question', question);
/** What the last click in a menu came to. */
export const menuOutcome = (store: KeyValueStore) => cell(store, 'outcome', outcome);
