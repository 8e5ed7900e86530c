import type { Source } from '../source.ts';

/** The pixels that the page's pictures have themselves, before anything scales or covers them. */
export const elementPixels: Source = {
  name: 'element-pixels',
  async read(sight) {
    const texts = new Set<string>();
    for (const picture of (await sight.page())?.pictures ?? []) {
      for (const text of await sight.readPicture(picture)) texts.add(text);
    }
    return [...texts];
  },
};
