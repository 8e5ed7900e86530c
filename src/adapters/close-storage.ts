import { browser } from './browser.ts';

/**
 * Shuts content scripts out of the lasting storage, which they may read and write unless told otherwise: nothing of the
 * vault, sealed as it is, is for the process that draws a page. Browsers without the method (Firefox) keep their default.
 */
export function closeStorage(): void {
  const area: typeof browser.storage.local & { setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> } =
    browser.storage.local;
  void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
