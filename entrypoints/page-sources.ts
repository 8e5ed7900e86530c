import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageSources } from '../src/capture/source.ts';
import { findDrawings } from '../src/pages/drawings.ts';
import { findOtpauthTexts } from '../src/pages/otpauth-texts.ts';
import { findPictures } from '../src/pages/page-pictures.ts';
import { walkPage } from '../src/pages/page-walk.ts';
import { readPictures } from '../src/pages/read-pictures.ts';

/** Runs in the page in front when the person asks for it; its result goes back to whoever injected it. */
export default defineUnlistedScript({
  // The bundle then ends with its value, which a minifier would drop otherwise, and with it all that was found.
  globalName: true,
  async main(): Promise<PageSources> {
    const elements = walkPage(document);
    const pictures = findPictures(elements);
    return {
      texts: findOtpauthTexts(elements),
      pictures: await readPictures(pictures),
      drawings: findDrawings(elements),
      rectangles: pictures.flatMap(({ place }) => place ?? []),
      devicePixelRatio,
    };
  },
});
