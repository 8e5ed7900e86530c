import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageSources } from '../src/capture/source.ts';
import { readElementPicture } from '../src/pages/element-picture.ts';
import { findOtpauthTexts, findPictures } from '../src/pages/otpauth-sources.ts';

const mostPictures = 6;

/** Runs in the page in front when the person asks for it; its result goes back to whoever injected it. */
export default defineUnlistedScript({
  // The bundle then ends with its value, which a minifier would drop otherwise, and with it all that was found.
  globalName: true,
  async main(): Promise<PageSources> {
    const found = findPictures(document);
    // One odd picture must not cost the others.
    const pictures = await Promise.allSettled(
      found.slice(0, mostPictures).map(({ element }) => readElementPicture(element)),
    );
    return {
      texts: findOtpauthTexts(document),
      pictures: pictures
        .map((picture) => (picture.status === 'fulfilled' ? picture.value : undefined))
        .filter((picture) => picture !== undefined),
      drawings: [],
      rectangles: found.map(({ rectangle }) => rectangle),
      devicePixelRatio,
    };
  },
});
