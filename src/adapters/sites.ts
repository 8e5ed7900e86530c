import type { Sites } from '../app/ports.ts';
import { foreignHost } from '../settings/foreign-site.ts';
import { browser } from './browser.ts';
import { patternOf } from './site-pattern.ts';

const script = 'elsewhere.js';
/** Before it, on the organisation's own. */
const mark = 'own-site.js';

/** The sites outside the organisation that the person has permitted, in the browser's own dialog. */
export const sites: Sites = {
  async isPermitted(origin) {
    const host = foreignHost(origin);
    return host !== undefined && (await browser.permissions.contains({ origins: [patternOf(host)] }));
  },

  async permittedHosts() {
    const { origins = [] } = await browser.permissions.getAll();
    return origins.map(hostOf).filter((host) => host !== undefined);
  },

  async revoke(host) {
    // Refused for what the person did not permit by name.
    await browser.permissions.remove({ origins: [patternOf(host)] }).catch(() => false);
  },

  async run(hosts, { anew, own }) {
    const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    // Where a site comes to be the organisation's, or ceases to be, its script is registered anew.
    const wanted = new Map(hosts.map((host) => [`${own.has(host) ? 'own' : 'site'}-${host}`, host]));
    const gone = registered.filter((id) => !wanted.has(id));
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    for (const [id, host] of wanted) {
      const isNew = !registered.includes(id);
      const js = own.has(host) ? [mark, script] : [script];
      if (isNew) {
        await browser.scripting.registerContentScripts([
          { id, js, matches: [patternOf(host)], runAt: 'document_end', allFrames: false, persistAcrossSessions: true },
        ]);
      }
      if (isNew || anew.has(host)) await startInOpenTabs(host, js);
    }
  },
};

/** @returns undefined for patterns of more than one host, and for the organisation's */
function hostOf(pattern: string): string | undefined {
  const host = /^https:\/\/([^*/]+)\/\*$/.exec(pattern)?.[1];
  return host === undefined ? undefined : foreignHost(`https://${host}`);
}

/** In pages that were open before. Where the script runs already it begins anew. */
async function startInOpenTabs(host: string, scripts: readonly string[]): Promise<void> {
  const open = await browser.tabs.query({ url: patternOf(host) });
  const starts = open.flatMap(({ id }) => (id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: scripts.map((each) => `/${each}`) })]));
  // An error page and a tab that the browser has put to sleep can't be reached; they run it when they load.
  await Promise.allSettled(starts);
}
