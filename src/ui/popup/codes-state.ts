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
 * What the popup opens with: what it showed last, where that is there sooner than the background's answer and every code in it
 * is known still.
 * @param last never rejects
 * @param fresh never rejects
 * @param now milliseconds since the Unix epoch
 */
export function firstCodes(last: Promise<readonly CodeRow[] | undefined>, fresh: Promise<CodesState>, now: () => number): Promise<CodesState> {
  const known = last.then((rows): CodesState | Promise<CodesState> => {
    const moment = now();
    if (rows === undefined || rows.length === 0 || rows.some((row) => codeAt(row, moment).code === undefined)) return fresh;
    return { status: 'open', rows };
  });
  return Promise.race([fresh, known]);
}
