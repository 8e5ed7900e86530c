import { browser } from './browser.ts';

type Area = typeof browser.storage.local & { setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> };

/**
 * Shuts content scripts out of the lasting storage, this computer's and the one that travels, which they may read and write
 * unless told otherwise: nothing of the vault, sealed as it is, is for the process that draws a page. Browsers without the
 * method (Firefox) keep their default.
 */
export function closeStorage(): void {
  const { local, sync } = browser.storage;
  for (const area of [local, sync] as readonly Area[]) void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
