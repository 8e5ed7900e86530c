import type { Send } from '../../../messages/protocol.ts';
import type { ProofEnvironment } from '../../lock/environment.ts';

/** Rows of a QR code without its margin; true is dark. */
export type QrModules = readonly (readonly boolean[])[];

/** What the section about the accounts needs of the browser. */
export interface AccountsEnvironment extends ProofEnvironment {
  readonly send: Send<'extension'>;
  /** Calls back whenever something that is kept, or that the browser permits, may have changed. @returns stops watching */
  readonly watch: (changed: () => void) => () => void;
  /** @returns undefined for a text that is too long */
  readonly drawQr: (text: string) => QrModules | undefined;
}
