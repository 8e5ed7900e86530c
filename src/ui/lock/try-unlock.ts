import type { Send } from '../../messages/protocol.ts';
import { isRefusal, type Proof } from './proof.ts';
import type { ProofAnswer } from './use-proof.ts';

/** Unlocks by a proof. Never rejects. @returns why it came to nothing; undefined where the vault is open */
export async function tryUnlock(send: Send<'extension'>, proof: Proof): Promise<ProofAnswer | undefined> {
  const answer = await send('unlock', { proof }).catch(() => ({ status: 'no-answer' }) as const);
  if (answer.status === 'unlocked') return undefined;
  return isRefusal(answer) ? answer : { status: 'trouble', trouble: answer.status };
}
