import { preferencesPlace } from '../settings/preferences-place.ts';
import { browser } from 'wxt/browser';

/** Calls back whenever what the person has chosen, or the administrator has set, may have changed. @returns stops watching */
export function watchSettings(changed: () => void): () => void {
  const listener = (changes: object, area: string) => {
    if (area === 'managed' || (area === 'local' && preferencesPlace in changes)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
