import type { CodesAnswer } from '../../messages/answers.ts';
import type { Send } from '../../messages/protocol.ts';
import type { Trouble } from '../trouble-key.ts';

export type CodesState = Extract<CodesAnswer, { status: 'open' }> | { readonly status: Trouble };

/** Asks for every code. Never rejects. */
export function loadCodes(send: Send<'extension'>): Promise<CodesState> {
  return send('codes', {}).catch(() => ({ status: 'no-answer' }));
}
