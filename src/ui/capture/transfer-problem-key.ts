import type { MigrationProblem } from '../../core/migration-uri.ts';
import type { MessageKey } from '../../i18n.ts';

/** The sentence that explains why nothing of a transfer was accepted. */
export const transferProblemKey: Readonly<Record<MigrationProblem, MessageKey>> = {
  'not-migration': 'captureTransferDamaged',
  malformed: 'captureTransferDamaged',
  damaged: 'captureTransferDamaged',
  'too-long': 'captureTransferTooLarge',
  'too-many': 'captureTransferTooLarge',
  empty: 'captureTransferEmpty',
};
