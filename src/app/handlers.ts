import type { Handlers } from '../messages/protocol.ts';
import type { VaultProver } from '../vault/create-prover.ts';
import type { VaultTravel } from '../vault/travel.ts';
import type { Vault, VaultGuard, VaultRescue } from '../vault/vault.ts';
import { createAccountHandlers } from './account-handlers.ts';
import { createBackupHandlers } from './backup-handlers.ts';
import { createCaptureHandlers } from './capture-handlers.ts';
import { showingBadge } from './badge.ts';
import { countingUse } from './count-use.ts';
import { createHelpHandlers } from './diagnose.ts';
import { createFieldHandlers } from './field-handlers.ts';
import { leavingMark } from './had-accounts.ts';
import { createLockHandlers } from './lock-handlers.ts';
import { createPageHandlers } from './page-handlers.ts';
import type { Ports } from './ports.ts';
import { createRescueHandlers } from './rescue.ts';
import { createSettingsHandlers } from './settings-handlers.ts';
import { createSiteHandlers } from './site-handlers.ts';
import { createSyncHandlers } from './sync.ts';
import { tidied } from './tidy-vault.ts';

/** The vault from all its sides. */
export interface VaultSides {
  readonly vault: Vault;
  readonly guard: VaultGuard;
  readonly prover: VaultProver;
  readonly rescue: VaultRescue;
  readonly travel: VaultTravel;
}

/** The use cases of the extension, one for each message of the table. */
export function createHandlers(ports: Ports, { vault: kept, guard, prover, rescue, travel }: VaultSides): Handlers {
  const vault = leavingMark(ports, tidied(kept, ports.now));
  const handlers: Handlers = {
    ...createPageHandlers(ports, vault),
    ...createAccountHandlers(ports, { vault, guard, prover }),
    ...createCaptureHandlers(ports, vault),
    ...createSiteHandlers(ports, vault),
    ...createFieldHandlers(ports, vault),
    ...createHelpHandlers(ports, vault),
    ...createLockHandlers(ports, vault, guard),
    ...createBackupHandlers(ports, vault, guard),
    ...createRescueHandlers(vault, rescue),
    ...createSyncHandlers(ports, guard, travel),
    ...createSettingsHandlers(ports),
  };
  return countingUse(ports, showingBadge(ports, handlers));
}
