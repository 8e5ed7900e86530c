import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageSources } from '../src/capture/source.ts';
import { readPictureAt } from '../src/pages/picture-at.ts';

/**
 * Runs in a frame when the person points at an image in it, and leaves a function in its isolated world, since a file can't
 * be given an argument: `readPictureAt(address)`, which `adapters/tabs.ts` calls.
 */
export default defineUnlistedScript(() => {
  const isTop = window === window.top;
  Object.assign(globalThis, {
    async readPictureAt(address: string): Promise<PageSources | undefined> {
      const found = await readPictureAt(document, address);
      if (found === undefined) return undefined;
      const pictures = found.picture === undefined ? [] : [found.picture];
      // Where a frame lies is not known inside it.
      const rectangles = isTop ? [found.place] : [];
      return { texts: [], pictures, drawings: [], rectangles, devicePixelRatio };
    },
  });
});
