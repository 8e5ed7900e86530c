import { judgeClock } from './clock.ts';
import type { RefusalReason } from './explain-refusal.ts';

/** How the account whose code was refused stands now; `unknown` where it is not known whose it was, or nobody may look. */
export type RefusedAccount = 'confirmed' | 'pending' | 'replaced' | 'deleted' | 'gone' | 'unknown';

/** What was seen of a refused code, then and since. Times are milliseconds since the epoch by this computer's clock. */
export interface RefusalSeen {
  readonly at: number;
  /** What was said of it at once. */
  readonly said: RefusalReason['kind'];
  /** Where it was said how long to wait: until when. */
  readonly waitUntil: number | undefined;
  readonly account: RefusedAccount;
  /** The page named another user than the account's. */
  readonly isOtherUser: boolean;
  /** Server time less local time as last measured; undefined where it is not known. */
  readonly offsetMilliseconds: number | undefined;
}

/** Why a code was refused, with what has come to light since; each has a sentence, and one that says what to do. */
export type Diagnosis =
  /** Positive where this computer is behind. */
  | { readonly kind: 'clock'; readonly offsetSeconds: number }
  | { readonly kind: 'step-used' | 'throttled'; readonly until: number }
  /** A newer key has taken its place, or is there and may be the one that counts. */
  | { readonly kind: 'replaced' | 'newer-key' }
  | { readonly kind: 'deleted' | 'wrong-account' }
  /** No code of this key was ever accepted. */
  | { readonly kind: 'never-accepted' }
  | { readonly kind: 'typed' | 'unknown' };

/**
 * The likeliest reason. First what was measured or counted, then what became of the account, then what is only likely.
 */
export function diagnose(seen: RefusalSeen): Diagnosis {
  const { said, account, offsetMilliseconds: offset, at, waitUntil = at } = seen;
  const isTooFar = offset !== undefined && judgeClock(offset) === 'too-far';
  if (isTooFar || (said === 'clock' && offset !== undefined)) return { kind: 'clock', offsetSeconds: Math.round(offset / 1000) };
  if (said === 'step-used' || said === 'throttled') return { kind: said, until: waitUntil };
  // A code from elsewhere says nothing of the account that is kept here.
  if (said === 'typed') return { kind: 'typed' };
  if (account === 'replaced') return { kind: 'replaced' };
  if (account === 'deleted' || account === 'gone') return { kind: 'deleted' };
  if (said === 'newer-key') return { kind: 'newer-key' };
  if (seen.isOtherUser || said === 'other-account') return { kind: 'wrong-account' };
  return { kind: account === 'pending' ? 'never-accepted' : 'unknown' };
}
