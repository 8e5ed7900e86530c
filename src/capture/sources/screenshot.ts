import type { Rectangle } from '../pixels.ts';
import type { PageSources, Source } from '../source.ts';

/** What the person sees: a screenshot, cropped to what looks like a QR, then whole. */
export const screenshot: Source = {
  name: 'screenshot',
  async read(sight) {
    const picture = await sight.screenshot();
    return picture === undefined ? [] : sight.readPicture(picture, onScreenshot(await sight.page()));
  },
};

/** Rectangles of the viewport as rectangles of its screenshot. */
function onScreenshot(page: PageSources | undefined): readonly Rectangle[] {
  if (page === undefined) return [];
  const { devicePixelRatio: ratio } = page;
  return page.rectangles.map(({ x, y, width, height }) => ({
    x: x * ratio,
    y: y * ratio,
    width: width * ratio,
    height: height * ratio,
  }));
}
