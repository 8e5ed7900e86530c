import { browser } from 'wxt/browser';
import { pagesOfOrganisation } from '../settings/organisation.ts';

const origins = [pagesOfOrganisation];

/** Whether the browser lets the extension into the organisation's pages: in Firefox, and in Chromium too, the person decides. */
export const organisationAccess = {
  isGranted: () => browser.permissions.contains({ origins }),

  /** Asks in the browser's own dialog. To be called within her click, before anything is awaited. @returns whether it is granted */
  ask: () => browser.permissions.request({ origins }),

  /** Calls back whenever that may have changed. @returns stops watching */
  watch(changed: () => void): () => void {
    const listener = () => changed();
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  },
};
