import { browser } from './browser.ts';

/** What the administrator has set, as the browser gives it. */
export const policy = {
  async read(): Promise<unknown> {
    try {
      return await browser.storage.managed.get(null);
    } catch {
      // Firefox rejects where there is no policy.
      return {};
    }
  },
};
