import type { Translate } from '../../i18n.ts';
import type { Passkeys } from './passkeys.ts';

/** All that asking a person for a proof needs of the browser. */
export interface ProofEnvironment {
  readonly translate: Translate;
  /** This computer's clock: milliseconds since the Unix epoch. */
  readonly now: () => number;
  readonly passkeys: Passkeys;
}
