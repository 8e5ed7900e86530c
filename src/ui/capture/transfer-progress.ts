import type { PanelOutcome } from './outcome.ts';
import type { TransferProgress } from './transfer-result.tsx';

/** @returns how far a transfer has come that nobody has followed from its beginning */
export function progressOf(outcome: PanelOutcome): TransferProgress | undefined {
  return outcome.status === 'kept-several' && outcome.batch !== undefined ? { read: 1, size: outcome.batch.size } : undefined;
}
