import type { CodeRow, CodesAnswer } from '../../messages/answers.ts';
import type { Send } from '../../messages/protocol.ts';
import { mostAtFirst } from '../../settings/last-codes-place.ts';
import type { Trouble } from '../trouble-key.ts';
import { codeAt } from './code-at.ts';

export type CodesState = Extract<CodesAnswer, { status: 'open' }> | { readonly status: Trouble };

/** What the popup opens with. */
export interface FirstState {
  readonly codes: CodesState;
  /** There may be others by now, or more: they are asked for as soon as these have been painted. */
  readonly isProvisional: boolean;
}

/** Asks for every code. Never rejects. */
export function loadCodes(send: Send<'extension'>): Promise<CodesState> {
  return send('codes', {}).catch(() => ({ status: 'no-answer' }));
}

/**
 * What can be shown soonest: the rows that the popup showed last, where every code in them is known still, else as many as are
 * seen at once. Never rejects.
 * @param last the rows that it showed last
 * @param now milliseconds since the Unix epoch
 */
export async function loadFirst(send: Send<'extension'>, last: readonly CodeRow[] | undefined, now: number): Promise<FirstState> {
  const isKnown = last !== undefined && last.length > 0 && last.every((row) => codeAt(row, now).code !== undefined);
  if (isKnown) return { codes: { status: 'open', rows: last }, isProvisional: true };
  try {
    const codes = await send('codes', { most: mostAtFirst });
    return { codes, isProvisional: codes.status === 'open' && codes.rows.length >= mostAtFirst };
  } catch {
    return { codes: { status: 'no-answer' }, isProvisional: false };
  }
}
