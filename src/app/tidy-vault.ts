import { purge } from '../core/enrolment.ts';
import type { Vault } from '../vault/vault.ts';

/**
 * A vault that lets go, at every change, of what was deleted or replaced long enough ago.
 * @param now this computer's clock, milliseconds since the Unix epoch
 */
export function tidied(vault: Vault, now: () => number): Vault {
  return {
    prepare: () => vault.prepare(),
    read: () => vault.read(),
    change: (edit) => vault.change((accounts) => edit(purge(accounts, now()))),
  };
}
