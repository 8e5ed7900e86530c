import type { MessageKey } from '../i18n.ts';
import type { VaultTrouble } from '../messages/answers.ts';

/** Why there is nothing to show; `no-answer` where the background did not answer at all. */
export type Trouble = VaultTrouble | 'no-answer';

export const troubleKey: Readonly<Record<Trouble, MessageKey>> = {
  locked: 'vaultLocked',
  unreadable: 'vaultUnreadable',
  unavailable: 'vaultUnavailable',
  'not-kept': 'vaultNotKept',
  'no-answer': 'vaultNoAnswer',
};

export function isTrouble(status: string): status is Trouble {
  return Object.hasOwn(troubleKey, status);
}
