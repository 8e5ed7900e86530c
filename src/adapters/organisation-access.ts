import { browser } from 'wxt/browser';
import { domain, pagesOfOrganisation } from '../settings/organisation.ts';
import { ownHostsOutside } from '../settings/own-sites.ts';
import { sendFromExtension } from './extension-messenger.ts';
import { patternOf } from './site-pattern.ts';

/** What the person is asked for: found out before she is, since nothing may be awaited within her click. */
let origins: string[] = [];

async function findHosts(): Promise<readonly string[]> {
  return await sendFromExtension('settings', {})
    .then(({ settings }) => ownHostsOutside(settings))
    // Without an answer, what policy adds is asked for another time.
    .catch(() => []);
}

/** Whether the browser lets the extension into the organisation's pages: in Firefox, and in Chromium too, the person decides. */
export const organisationAccess = {
  /** @returns the domain and the further hosts of the organisation that the browser keeps the extension out of */
  async findMissing(): Promise<readonly string[]> {
    const hosts = await findHosts();
    const sites = [{ name: domain, pattern: pagesOfOrganisation }, ...hosts.map((host) => ({ name: host, pattern: patternOf(host) }))];
    const granted = await Promise.all(sites.map(({ pattern }) => browser.permissions.contains({ origins: [pattern] })));
    const missing = sites.filter((_, place) => granted[place] !== true);
    origins = missing.map(({ pattern }) => pattern);
    return missing.map(({ name }) => name);
  },

  /** Asks in the browser's own dialog, for what was missing. To be called within her click, before anything is awaited. @returns whether it is granted */
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
