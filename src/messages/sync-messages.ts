import * as v from 'valibot';
import { exchange, nothing } from './exchange.ts';
import { proofInput } from './proof-input.ts';
import type { SyncAnswer, SyncJoinAnswer, SyncOffAnswer, SyncStateAnswer } from './sync-answers.ts';

/** The exchange between a person’s computers. */
export const syncMessages = {
  /** Whether her computers exchange what they have, and how that stands. */
  'sync-state': exchange<SyncStateAnswer>()('extension', nothing),
  'sync-on': exchange<SyncAnswer>()('extension', nothing),
  /** Takes the vault key of what travels. `own` is needed wherever a person guards this computer's vault. */
  'sync-join': exchange<SyncJoinAnswer>()('extension', v.strictObject({ proof: proofInput, own: v.optional(proofInput) })),
  /** Also removes what travels. */
  'sync-off': exchange<SyncOffAnswer>()('extension', nothing),
} as const;
