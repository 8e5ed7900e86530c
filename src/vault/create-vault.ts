import { generateDeviceKey } from './device-slot.ts';
import { accountsOf } from './entries.ts';
import type { VaultEnvironment } from './environment.ts';
import { openVault } from './open-vault.ts';
import type { Vault } from './vault.ts';
import { basisOf, createBasis, keep } from './write-vault.ts';

/**
 * The vault over a browser's storage. Holds nothing between two calls: the program may die at any line of them.
 *
 * What `edit` throws comes out of `change`, as does a RangeError for an account out of its bounds; nothing is written.
 */
export function createVault(environment: VaultEnvironment): Vault {
  const { storage, deviceKeys, exclusively } = environment;
  return {
    async prepare() {
      const work = async () => {
        const opening = await openVault(environment);
        if (opening.status === 'none' && opening.device === undefined) await deviceKeys.keep(await generateDeviceKey());
      };
      // What can't be made now is tried again, and its failure told, when something is kept.
      await exclusively(work).catch(() => undefined);
    },
    async read() {
      const opening = await openVault(environment);
      if (opening.status === 'locked') return { status: 'locked' };
      if (opening.status === 'unreadable' || opening.status === 'unavailable') return opening;
      return { status: 'open', accounts: opening.status === 'none' ? [] : accountsOf(opening.vault.opened) };
    },
    change: (edit) =>
      exclusively(async () => {
        const opening = await openVault(environment);
        if (opening.status === 'unavailable') return { status: 'not-kept' };
        if (opening.status === 'locked') return { status: 'locked' };
        if (opening.status === 'unreadable') return opening;
        const before = opening.status === 'none' ? [] : accountsOf(opening.vault.opened);
        const { accounts, result } = edit(before);
        if (accounts === before) return { status: 'done', result };
        const { device } = opening;
        const basis = opening.status === 'none' ? await createBasis(environment, device) : await basisOf(opening.vault, device);
        const isKept = basis !== undefined && (await keep(storage, basis, accounts));
        return isKept ? { status: 'done', result } : { status: 'not-kept' };
      }),
  };
}
