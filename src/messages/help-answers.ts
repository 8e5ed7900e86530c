import type { AccountLabel } from '../core/account.ts';
import type { Diagnosis, RefusedAccount } from '../core/diagnose.ts';
import type { VaultTrouble } from './answers.ts';

/** A refused code, as the help page tells of it. Times are milliseconds since the epoch by this computer's clock. */
export interface DiagnosedRefusal {
  readonly host: string;
  readonly at: number;
  readonly diagnosis: Diagnosis;
  /** Undefined where it is not known whose it was, or the vault does not tell. */
  readonly account: AccountLabel | undefined;
  readonly accountStatus: RefusedAccount;
  /** How many codes of the account were refused since the last that was accepted. */
  readonly refusals: number;
  /** Server time less local time, whole seconds, and when that was measured. */
  readonly clock: { readonly offsetSeconds: number; readonly measuredAt: number } | undefined;
}

export interface DiagnosisAnswer {
  readonly status: 'known';
  /** Of the last hour, the newest first. */
  readonly refusals: readonly DiagnosedRefusal[];
  readonly vault: 'open' | VaultTrouble;
  /** Who helps, where the organisation has named somebody. */
  readonly contact: string | undefined;
}
