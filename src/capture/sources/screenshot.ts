import type { Rectangle } from '../pixels.ts';
import type { PageSources, Source } from '../source.ts';

/** What the person sees where the page itself has something that looks like a QR code: a screenshot, cropped to it. */
export const screenshot: Source = {
  name: 'screenshot',
  async read(sight) {
    const rectangles = onScreenshot(await sight.page());
    const picture = rectangles.length === 0 ? undefined : await sight.screenshot();
    return picture === undefined ? [] : sight.readPicture(picture, rectangles);
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
