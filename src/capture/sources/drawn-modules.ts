import type { Source } from '../source.ts';

/** QR codes that a page draws without a picture: with cells of a table, or with block characters. */
export const drawnModules: Source = {
  name: 'drawn-modules',
  async read(sight) {
    const texts = new Set<string>();
    for (const drawing of (await sight.page())?.drawings ?? []) {
      for (const text of await sight.readDrawing(drawing)) texts.add(text);
    }
    return [...texts];
  },
};
