import type { CodeRow, CodesAnswer } from '../../messages/answers.ts';
import type { Send } from '../../messages/protocol.ts';
import type { Trouble } from '../trouble-key.ts';
import { codeAt } from './code-at.ts';

export type CodesState = Extract<CodesAnswer, { status: 'open' }> | { readonly status: Trouble };

/** Asks for every code. Never rejects. */
export function loadCodes(send: Send<'extension'>): Promise<CodesState> {
  return send('codes', {}).catch(() => ({ status: 'no-answer' }));
}

/**
 * What the popup opens with where every code in it is known still: the rows that it showed last.
 * @param now milliseconds since the Unix epoch
 */
export function lastState(rows: readonly CodeRow[] | undefined, now: number): CodesState | undefined {
  const isKnown = rows !== undefined && rows.length > 0 && rows.every((row) => codeAt(row, now).code !== undefined);
  return isKnown ? { status: 'open', rows } : undefined;
}
