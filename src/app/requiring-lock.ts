import type { Vault, VaultGuard } from '../vault/vault.ts';
import type { Ports } from './ports.ts';
import { readSettings } from './settings.ts';

/**
 * A vault that is as good as locked where the organisation requires a lock and nobody's proof guards it yet: nothing is kept in
 * it or read from it until the person has set a passphrase or a passkey.
 */
export function requiringLock(ports: Pick<Ports, 'local' | 'policy'>, guard: VaultGuard, vault: Vault): Vault {
  const isMissing = () => isLockMissing(ports, guard);
  return {
    prepare: () => vault.prepare(),
    async read() {
      // At once, since a field may be waiting.
      const [reading, isLockDue] = await Promise.all([vault.read(), isMissing()]);
      return isLockDue && reading.status === 'open' ? { status: 'locked' } : reading;
    },
    change: async (edit) => ((await isMissing()) ? { status: 'locked' } : vault.change(edit)),
  };
}

/** Whether the organisation requires a lock that is not there. */
export async function isLockMissing(ports: Pick<Ports, 'local' | 'policy'>, guard: VaultGuard): Promise<boolean> {
  const { lockRequired } = await readSettings(ports);
  if (!lockRequired.value) return false;
  const protection = await guard.protection();
  return 'slots' in protection && !protection.slots.some(({ kind }) => kind === 'passphrase' || kind === 'passkey');
}
