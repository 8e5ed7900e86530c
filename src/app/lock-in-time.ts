import type { Vault, VaultGuard } from '../vault/vault.ts';
import { isLockDue, lockVault } from './lock.ts';
import type { Ports } from './ports.ts';

/** The vault, locked first where its time is over: the alarm may come late. */
export function lockingInTime(ports: Ports, guard: VaultGuard, vault: Vault): Vault {
  return {
    prepare: () => vault.prepare(),
    async read() {
      // At once, since a field may be waiting.
      const [reading, isDue] = await Promise.all([vault.read(), isLockDue(ports)]);
      if (!isDue) return reading;
      await lockVault(ports, guard);
      return vault.read();
    },
    async change(edit) {
      if (await isLockDue(ports)) await lockVault(ports, guard);
      return vault.change(edit);
    },
  };
}
