import type { Source } from '../source.ts';

/** Whatever else the person sees: somebody else's frame, too, and what no look into the page finds. */
export const wholeScreenshot: Source = {
  name: 'whole-screenshot',
  async read(sight) {
    const picture = await sight.screenshot();
    return picture === undefined ? [] : sight.readPicture(picture);
  },
};
