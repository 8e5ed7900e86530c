import { containerVersion } from './envelope.ts';
import type { VaultEnvironment } from './environment.ts';
import { openVault } from './open-vault.ts';
import { openWithProof, type Proof } from './proofs.ts';
import type { VaultProblem } from './vault.ts';

export type Proving =
  | { readonly status: 'done' }
  | { readonly status: 'wrong-proof' }
  | { readonly status: 'locked' }
  | { readonly status: 'unreadable'; readonly problem: VaultProblem }
  | { readonly status: 'unavailable' };

/** For what takes a proof although the vault is open. */
export interface VaultProver {
  /** Whether a proof opens the vault. Changes nothing; takes about a second for a passphrase. */
  prove(proof: Proof): Promise<Proving>;
}

export function createProver(environment: VaultEnvironment): VaultProver {
  return {
    async prove(proof) {
      const opening = await openVault(environment);
      switch (opening.status) {
        case 'none':
          return { status: 'wrong-proof' };
        case 'locked':
          return { status: 'locked' };
        case 'unreadable':
        case 'unavailable':
          return opening;
        case 'open':
          return { status: (await openWithProof(containerVersion, opening.vault.envelope.slots, proof)) === undefined ? 'wrong-proof' : 'done' };
      }
    },
  };
}
