import { damagedClasses } from './damaged-classes.ts';
import { plainClasses } from './plain-classes.ts';
import { seeded, type Random } from './random.ts';
import type { CorpusPicture } from './scene.ts';
import { styledClasses } from './styled-classes.ts';

export interface CorpusClass {
  readonly name: string;
  /** Pictures of it in the whole corpus. */
  readonly count: number;
  /** Realistic: what a person meets on a site that means well. Unreadable: nothing can be read of it. */
  readonly kind: 'realistic' | 'hard' | 'unreadable';
  /** The same picture for the same random numbers. */
  draw(random: Random): CorpusPicture;
}

const hardClasses = [...styledClasses, ...damagedClasses].filter(({ kind }) => kind === 'hard');

/** As in a frame of another origin, or in a file that somebody drops: pictures of any hard class. */
const hardAndUnplaced: CorpusClass = {
  name: 'hard, no rectangles',
  count: 60,
  kind: 'hard',
  draw(random) {
    const drawn = hardClasses[random.whole(0, hardClasses.length - 1)] ?? hardAndUnplaced;
    return { ...drawn.draw(random), rectangles: [] };
  },
};

/** Every class that is drawn without a browser. The pages that a browser draws are in `pages/`. */
export const drawnClasses: readonly CorpusClass[] = [...plainClasses, ...styledClasses, ...damagedClasses, hardAndUnplaced];

/** The first pictures of a class, each from a seed of its own, made when they are asked for. */
export function* picturesOf(drawn: CorpusClass, count = drawn.count): Generator<CorpusPicture, void, undefined> {
  for (let index = 0; index < count; index += 1) yield drawn.draw(seeded(`${drawn.name} ${index}`));
}
