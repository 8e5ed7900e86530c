import * as v from 'valibot';
import { exchange, nothing } from './exchange.ts';
import type { ChangeProtectionAnswer, ProtectionAnswer, UnlockAnswer } from './lock-answers.ts';
import { lockAfterInput, proofInput, slotChangeInput } from './proof-input.ts';

/** What guards the vault. */
export const lockMessages = {
  /** The card's one click while the vault is locked: shows the popup, in which the person unlocks. */
  'open-popup': exchange<{ readonly status: 'opened' | 'not-here' }>()('page', nothing),
  /** What guards the vault, and whether it is open. */
  protection: exchange<ProtectionAnswer>()('extension', nothing),
  unlock: exchange<UnlockAnswer>()('extension', v.strictObject({ proof: proofInput })),
  lock: exchange<{ readonly status: 'done' }>()('extension', nothing),
  /** `proof` is needed wherever a person guards the vault. */
  'change-protection': exchange<ChangeProtectionAnswer>()(
    'extension',
    v.strictObject({ proof: v.optional(proofInput), change: slotChangeInput }),
  ),
  'lock-after': exchange<{ readonly status: 'done' | 'set-by-organisation' | 'not-kept' }>()('extension', v.strictObject({ minutes: lockAfterInput })),
} as const;
