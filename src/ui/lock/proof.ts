import type { ProofRefusal, PublicSlot } from '../../messages/lock-answers.ts';
import type { Input } from '../../messages/protocol.ts';
import type { Trouble } from '../trouble-key.ts';
import type { PasskeyProblem } from './passkeys.ts';

/** What a person shows to open the vault. */
export type Proof = Input<'unlock'>['proof'];

/** Why her last try came to nothing. */
export type ProofProblem =
  | { readonly kind: 'empty' | 'wrong'; readonly by: Proof['kind'] }
  | { readonly kind: 'passkey'; readonly status: PasskeyProblem['status'] }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'slip'; readonly slip: Exclude<ProofRefusal, { readonly status: 'wrong' | 'wait' }> };

export type PasskeySlot = Extract<PublicSlot, { readonly kind: 'passkey' }>;

const refusals: ReadonlySet<string> = new Set<ProofRefusal['status']>(['wrong', 'wait', 'recovery-length', 'recovery-mistyped']);

export function isRefusal(answer: { readonly status: string }): answer is ProofRefusal {
  return refusals.has(answer.status);
}

export function passkeysOf(slots: readonly PublicSlot[]): readonly PasskeySlot[] {
  return slots.filter((slot) => slot.kind === 'passkey');
}
