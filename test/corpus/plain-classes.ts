import { drawScreen, type Background } from './desk.ts';
import { authentikUri, otherText } from './payload.ts';
import type { Random } from './random.ts';
import { oneCode, plainLook, putCode, sideOf, someCode, someUri, type CorpusPicture } from './scene.ts';
import type { CorpusClass } from './classes.ts';

/** 5 px modules, level L, 4 modules of margin: some 265 px. */
function authentik(random: Random, background: Background): CorpusPicture {
  return oneCode(random, background, { text: authentikUri(random), level: 'low', module: 5, look: plainLook }, true);
}

function anyBackground(random: Random): Background {
  return random.pick(['white', 'grey', 'dark']);
}

function twoCodes(random: Random): CorpusPicture {
  const { pixels, pictures } = drawScreen(random, anyBackground(random));
  const [one, other] = [someCode(random, { module: 3 }), someCode(random, { module: random.whole(3, 4), level: 'low' })];
  const y = random.whole(60, 120);
  const first = putCode(pixels, { x: 250, y }, one);
  const second = putCode(pixels, { x: 250 + sideOf(one) + random.whole(4, 60), y: y + random.whole(0, 80) }, other);
  const texts = [one.text, other.text];
  const rectangles = random.chance(0.3) ? [] : [first, second, ...pictures];
  return { pixels, drawn: texts, readable: texts, rectangles, hasText: false };
}

/** A third or more of it is below the fold or left of it. */
function scrolledOut(random: Random): CorpusPicture {
  const { pixels, pictures } = drawScreen(random, anyBackground(random));
  const code = someCode(random);
  const side = sideOf(code);
  const hidden = random.between(0.35, 0.9) * side;
  const place = random.chance(0.7) ? { x: 400, y: Math.round(pixels.height - side + hidden) } : { x: -Math.round(hidden), y: 200 };
  const rectangle = putCode(pixels, place, code);
  return { pixels, drawn: [code.text], readable: [], rectangles: [rectangle, ...pictures], hasText: true };
}

function zoomed(random: Random): CorpusPicture {
  const zoom = random.pick([0.33, 0.5, 0.67, 0.8, 0.9, 1.1, 1.25, 1.5, 1.75, 2, 2.5]);
  return oneCode(random, anyBackground(random), { text: authentikUri(random), level: 'low', module: 5 * zoom, look: plainLook }, true);
}

export const plainClasses: readonly CorpusClass[] = [
  { name: 'Authentik on white', count: 25, kind: 'realistic', draw: (random) => authentik(random, 'white') },
  { name: 'Authentik on grey', count: 25, kind: 'realistic', draw: (random) => authentik(random, 'grey') },
  { name: 'Authentik on dark', count: 25, kind: 'realistic', draw: (random) => authentik(random, 'dark') },
  { name: 'Authentik zoomed', count: 40, kind: 'realistic', draw: zoomed },
  {
    name: 'any length and level',
    count: 40,
    kind: 'realistic',
    draw: (random) => oneCode(random, anyBackground(random), someCode(random, { module: random.whole(2, 8) / (random.chance(0.2) ? 1.4 : 1) })),
  },
  {
    name: 'little quiet zone',
    count: 25,
    kind: 'realistic',
    draw: (random) => oneCode(random, anyBackground(random), someCode(random, { look: { ...plainLook, border: random.whole(1, 2) } })),
  },
  {
    name: 'no rectangles',
    count: 30,
    kind: 'realistic',
    draw: (random) => ({ ...oneCode(random, anyBackground(random), someCode(random)), rectangles: [] }),
  },
  { name: 'two codes', count: 30, kind: 'realistic', draw: twoCodes },
  {
    name: 'not an authenticator',
    count: 20,
    kind: 'realistic',
    draw: (random) => oneCode(random, anyBackground(random), someCode(random, { text: random.chance(0.9) ? otherText(random) : someUri(random) })),
  },
  { name: 'scrolled out', count: 15, kind: 'unreadable', draw: scrolledOut },
];
