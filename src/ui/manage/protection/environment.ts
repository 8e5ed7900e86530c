import type { PassphraseStrength } from '../../../core/passphrase-strength.ts';
import type { Send } from '../../../messages/protocol.ts';
import type { ProofEnvironment } from '../../lock/environment.ts';

/** All that the section about protection needs of the browser, of the core and of the vault. */
export interface ProtectionEnvironment extends ProofEnvironment {
  readonly send: Send<'extension'>;
  readonly judgePassphrase: (passphrase: string) => Promise<PassphraseStrength>;
  /** A recovery code of new random bits, in groups. */
  readonly makeRecoveryCode: () => string;
  readonly print: () => void;
  /** Calls back whenever something that is kept, or the lock, may have changed. @returns stops watching */
  readonly watch: (changed: () => void) => () => void;
}
