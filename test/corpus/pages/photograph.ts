import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';
import { drawModules } from '../../../src/capture/drawing-pixels.ts';
import type { Pixels } from '../../../src/capture/pixels.ts';
import { parseDataUrl } from '../../../src/capture/data-url.ts';
import { builtFolder } from '../../package/built.ts';
import { modulesOf } from '../ink.ts';
import type { Random } from '../random.ts';
import type { CorpusPicture } from '../scene.ts';
import type { SystemPage } from './systems.ts';

/** What the built script finds. */
const Found = v.object({
  texts: v.array(v.string()),
  pictures: v.array(v.string()),
  drawings: v.array(v.array(v.string())),
  rectangles: v.array(v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })),
});

/** Less shows no part of any page that is worth a code. */
const leastViewport = { width: 400, height: 300 };

/** Pixels of the screen: a smaller module is mixed with its neighbours for good. */
const leastModule = 1.2;

interface Display {
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen for one of the page: its own ratio times the zoom, which the page can't tell apart either. */
  readonly ratio: number;
}

function anyDisplay(random: Random): Display {
  for (;;) {
    const [width, height] = random.pick([[1280, 800], [1920, 1080], [2560, 1440], [3840, 2160]]);
    const ratio = random.pick([1, 1, 1.25, 1.5, 2, 3]) * random.pick([0.33, 0.5, 0.67, 0.8, 1, 1, 1.25, 1.5, 2, 3]);
    if (width / ratio >= leastViewport.width && height / ratio >= leastViewport.height) return { width, height, ratio };
  }
}

/** Shows a page on some display, scrolled to its code, and takes what the extension would have of it. */
export async function photograph(browser: Browser, { html, text, level }: SystemPage, random: Random): Promise<CorpusPicture> {
  const { width, height, ratio } = anyDisplay(random);
  const viewport = { width: Math.round(width / ratio), height: Math.round(height / ratio) };
  const modules = modulesOf(text, level).length + 8;
  const context = await browser.newContext({ viewport, deviceScaleFactor: ratio });
  try {
    const page = await context.newPage();
    await page.goto('about:blank');
    await page.setContent(html);
    const isReadable = await scrollToCode(page, modules);
    const found = v.parse(Found, await page.evaluate(readFileSync(join(builtFolder('chrome'), 'page-sources.js'), 'utf8')));
    const rectangles = found.rectangles.map((place) => ({
      x: place.x * ratio,
      y: place.y * ratio,
      width: place.width * ratio,
      height: place.height * ratio,
    }));
    return {
      pixels: unpackPng(await page.screenshot({ animations: 'disabled' })),
      drawn: [text],
      readable: isReadable ? [text] : [],
      rectangles,
      hasText: found.texts.includes(text),
      own: [...found.pictures.flatMap(unpackDataUrl), ...found.drawings.map(drawModules)],
    };
  } finally {
    await context.close();
  }
}

/**
 * @param modules of the code's side, with its quiet zone
 * @returns whether the code is then in view as a whole, but for a little of its quiet zone, and its modules can be told apart
 */
function scrollToCode(page: Page, modules: number): Promise<boolean> {
  return page.locator('#code').evaluate(
    (element, least) => {
      element.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, right, bottom, width } = element.getBoundingClientRect();
      const slack = width * 0.04;
      const isInView = left >= -slack && top >= -slack && right <= innerWidth + slack && bottom <= innerHeight + slack;
      return isInView && width * devicePixelRatio >= least;
    },
    modules * leastModule,
  );
}

function unpackDataUrl(url: string): readonly Pixels[] {
  const file = parseDataUrl(url);
  return typeof file === 'object' && file.type === 'image/png' ? [unpackPng(file.bytes)] : [];
}

function unpackPng(file: Uint8Array): Pixels {
  const { data, width, height, channels } = decode(file);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let from = 0, to = 0; to < pixels.length; from += channels, to += 4) {
    for (let channel = 0; channel < Math.min(4, channels); channel += 1) pixels[to + channel] = data[from + channel] ?? 0;
  }
  return { data: pixels, width, height };
}
