import { browser } from './browser.ts';

/** How Firefox says that the administrator has set nothing; Chromium then gives an empty policy. A test compares it with the browser. */
const nothingSet = 'Managed storage manifest not found';

/** What the administrator has set, as the browser gives it. */
export const policy = {
  /** @throws what the browser says where it can't be read: then nobody knows what is set */
  async read(): Promise<unknown> {
    try {
      return await browser.storage.managed.get(null);
    } catch (error) {
      if (error instanceof Error && error.message === nothingSet) return {};
      throw error;
    }
  },
};
