import type { Input } from '../messages/protocol.ts';
import type { ProofRefusal } from '../messages/lock-answers.ts';
import { fromBase64 } from '../core/base64.ts';
import type { Proof } from '../vault/proofs.ts';
import { readRecoveryCode } from '../vault/recovery-code.ts';

/** A slip while typing a recovery code: told before anything is tried, so that it counts as no wrong proof. */
export type TypingSlip = Extract<ProofRefusal, { readonly status: 'recovery-length' | 'recovery-mistyped' }>;

/** The proof that a message carries, as the vault takes it. */
export function readProof(given: Input<'unlock'>['proof']): { readonly status: 'ok'; readonly proof: Proof } | TypingSlip {
  switch (given.kind) {
    case 'passphrase':
      return { status: 'ok', proof: given };
    case 'passkey':
      return { status: 'ok', proof: { ...given, output: decode(given.output) } };
    case 'recovery': {
      const reading = readRecoveryCode(given.code);
      if (reading.status === 'ok') return { status: 'ok', proof: { kind: 'recovery', bytes: reading.bytes } };
      if (reading.status === 'length') return { status: 'recovery-length', characters: reading.characters };
      return { status: 'recovery-mistyped' };
    }
  }
}

/** @throws RangeError for what no page of ours writes */
export function decode(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64(base64);
  if (bytes === undefined) throw new RangeError('base64 is not spelled canonically');
  return bytes;
}
