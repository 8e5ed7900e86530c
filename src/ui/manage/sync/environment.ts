import type { Send } from '../../../messages/protocol.ts';
import type { ProofEnvironment } from '../../lock/environment.ts';

/** All that the section about several computers needs of the browser. */
export interface SyncEnvironment extends ProofEnvironment {
  readonly send: Send<'extension'>;
  /** Calls back whenever something that is kept, here or by the browser for other computers, may have changed. @returns stops watching */
  readonly watch: (changed: () => void) => () => void;
}
