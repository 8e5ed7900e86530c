import type { lockMessages } from '../messages/lock-messages.ts';
import type { Handlers } from '../messages/protocol.ts';
import type { Vault, VaultGuard } from '../vault/vault.ts';
import { lockAfter } from './lock-records.ts';
import { lockVault } from './lock.ts';
import type { Ports } from './ports.ts';
import { changeProtection, describeProtection, unlock } from './protection.ts';
import { readSettings } from './settings.ts';
import { settleSites } from './settle-sites.ts';
import { openPopup } from './waiting-pages.ts';

/** The use cases of the lock. */
export function createLockHandlers(ports: Ports, vault: Vault, guard: VaultGuard): Pick<Handlers, keyof typeof lockMessages> {
  const done = { status: 'done' } as const;
  return {
    'open-popup': (_input, sender) => openPopup(ports, vault, sender),
    protection: () => describeProtection(ports, guard),
    async unlock(input) {
      const answer = await unlock(ports, guard, input);
      // What the browser permits may have changed while nobody could look into the vault.
      if (answer.status === 'unlocked') await settleSites(ports, vault);
      return answer;
    },
    async lock() {
      await lockVault(ports, guard);
      return done;
    },
    'change-protection': (input) => changeProtection(ports, guard, input),
    async 'lock-after'({ minutes }) {
      if ((await readSettings(ports)).lockAfterMinutes.setBy === 'organisation') return { status: 'set-by-organisation' };
      return lockAfter(ports.local)
        .set({ minutes })
        .then(
          () => done,
          () => ({ status: 'not-kept' }),
        );
    },
  };
}
