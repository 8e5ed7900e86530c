import { black, clear, sheet, white, type Colour } from '../capture/draw-qr.ts';
import type { CorpusClass } from './classes.ts';
import { backgrounds, drawScreen, type Background } from './desk.ts';
import type { Ink } from './ink.ts';
import type { Random } from './random.ts';
import { oneCode, plainLook, putCode, sideOf, someCode, somewhere, type CorpusPicture } from './scene.ts';

function anyBackground(random: Random): Background {
  return random.pick(['white', 'grey', 'dark']);
}

function inverted(random: Random): CorpusPicture {
  const light = backgrounds.dark;
  const look = { ...plainLook, dark: random.pick([white, [200, 205, 210, 255], [250, 220, 120, 255]]), light, border: random.whole(0, 4) };
  return oneCode(random, 'dark', someCode(random, { look }));
}

/** The element's own pixels, as the page gives them: no page around, and nothing where it is not inked. */
function transparent(random: Random): CorpusPicture {
  const dark: Colour = random.pick([white, [230, 230, 230, 255], black, [20, 40, 90, 255], [255, 255, 255, 150]]);
  const code = someCode(random, { look: { ...plainLook, dark, light: clear, border: random.whole(0, 4) } });
  const pixels = sheet(sideOf(code), sideOf(code), clear);
  putCode(pixels, { x: 0, y: 0 }, code);
  const { pixels: screenshot } = drawScreen(random, 'dark');
  putCode(screenshot, somewhere(random, screenshot, sideOf(code)), code);
  return { pixels, screenshot, drawn: [code.text], readable: [code.text], rectangles: [], hasText: false };
}

function lowContrast(random: Random): CorpusPicture {
  const difference = random.whole(12, 50);
  const darker = random.whole(20, 235 - difference);
  const look = { ...plainLook, dark: grey(darker), light: grey(darker + difference) };
  return oneCode(random, anyBackground(random), someCode(random, { look }));
}

function grey(brightness: number): Colour {
  return [brightness, brightness, brightness, 255];
}

/** A round or square badge over a fifth of the width, which takes a 25th of the code: level Q or H stands it. */
function logo(random: Random): CorpusPicture {
  const share = random.between(0.16, 0.22);
  const colour: Colour = random.pick([[220, 40, 60, 255], [30, 110, 220, 255], [10, 10, 10, 255], [250, 170, 30, 255]]);
  const isRound = random.chance(0.5);
  const over = (side: number): Ink => (x, y) => {
    const [outX, outY] = [Math.abs(x - side / 2), Math.abs(y - side / 2)];
    const distance = isRound ? Math.hypot(outX, outY) : Math.max(outX, outY);
    if (distance > (side * share) / 2) return undefined;
    return distance > (side * share) / 2.6 || (outX < side * 0.02 && outY < side * 0.06) ? white : colour;
  };
  return oneCode(random, anyBackground(random), someCode(random, { level: random.pick(['quartile', 'high']), over }));
}

function dotted(random: Random): CorpusPicture {
  const shape = random.pick(['dots', 'dots with round finders'] as const);
  const dark: Colour = random.pick([black, [20, 60, 130, 255], [90, 20, 90, 255]]);
  const look = { ...plainLook, shape, dark, dot: random.between(shape === 'dots' ? 0.85 : 0.65, 1) };
  return oneCode(random, anyBackground(random), someCode(random, { look, module: random.between(3, 9) }));
}

function rounded(random: Random): CorpusPicture {
  const dark: Colour = random.pick([black, [20, 60, 130, 255], [0, 90, 60, 255]]);
  return oneCode(random, anyBackground(random), someCode(random, { look: { ...plainLook, shape: 'rounded', dark }, module: random.between(3, 8) }));
}

export const styledClasses: readonly CorpusClass[] = [
  { name: 'inverted', count: 30, kind: 'realistic', draw: inverted },
  { name: 'transparent', count: 30, kind: 'realistic', draw: transparent },
  { name: 'low contrast', count: 30, kind: 'hard', draw: lowContrast },
  { name: 'logo in the middle', count: 30, kind: 'realistic', draw: logo },
  { name: 'rounded modules', count: 30, kind: 'realistic', draw: rounded },
  { name: 'dotted modules', count: 30, kind: 'hard', draw: dotted },
];
