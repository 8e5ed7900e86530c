import type { MessageKey } from '../../i18n.ts';
import type { CodesAnswer, VaultTrouble } from '../../messages/answers.ts';
import type { Send } from '../../messages/protocol.ts';

/** Why the popup has nothing to show; `no-answer` where the background did not answer at all. */
export type Trouble = VaultTrouble | 'no-answer';

export type CodesState = Extract<CodesAnswer, { status: 'open' }> | { readonly status: Trouble };

export const troubleKey: Readonly<Record<Trouble, MessageKey>> = {
  locked: 'popupLocked',
  unreadable: 'popupUnreadable',
  unavailable: 'popupUnavailable',
  'not-kept': 'popupNotKept',
  'no-answer': 'popupNoAnswer',
};

/** Asks for every code. Never rejects. */
export function loadCodes(send: Send<'extension'>): Promise<CodesState> {
  return send('codes', {}).catch(() => ({ status: 'no-answer' }));
}
