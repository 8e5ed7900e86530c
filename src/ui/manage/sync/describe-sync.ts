import type { MessageKey, Translate } from '../../../i18n.ts';
import type { SyncProblem } from '../../../messages/sync-answers.ts';
import { troubleKey } from '../../trouble-key.ts';

export const syncProblemKey: Readonly<Record<SyncProblem, MessageKey>> = {
  arriving: 'syncArriving',
  'newer-version': 'syncNewer',
  damaged: 'syncDamaged',
  'other-key': 'syncFound',
  unguarded: 'syncUnguarded',
  full: 'syncFull',
  unsent: 'syncUnsent',
  unreadable: troubleKey.unreadable,
  unavailable: troubleKey.unavailable,
  'not-kept': troubleKey['not-kept'],
};

export function describeLast(at: number | undefined, translate: Translate): string {
  if (at === undefined) return translate('syncNever');
  return translate('syncLast', new Intl.DateTimeFormat(translate('extensionLanguage'), { dateStyle: 'long', timeStyle: 'short' }).format(at));
}
