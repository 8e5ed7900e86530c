import type { BrowserContext, Page } from 'playwright-core';
import { cardTag } from '../../src/pages/watch.ts';
import { cardSamples } from './card-samples.ts';
import type { longWords } from './long-words.ts';
import { samples, type Screen } from './samples.ts';

/** How a sheet of pictures is drawn: every state of the card, the popup or a page of ours, each in a window of its own. */
export interface Look {
  readonly of: Screen;
  readonly language: 'lv' | 'en' | typeof longWords;
  readonly colorScheme: 'light' | 'dark';
  /** In hundredths: the windows hold as much less as it is more than 100. */
  readonly zoom: 100 | 200;
  readonly forcedColors?: boolean;
  /** The width of the windows in CSS pixels, where it is not the usual one. */
  readonly width?: number;
}

/** A window of a sheet. */
export interface Frame {
  readonly name: string;
  readonly index: number;
}

const address = 'https://screens.test/';
/** Cards and popups are small. */
const framesOnSheet = (of: Screen) => (of === 'card' || of === 'popup' ? 12 : 6);
/** In CSS pixels; all but a card's are cut down to what they hold. At 200 % a browser's popup holds at most 300 of 600. */
const sizes = { card: { 100: [352, 420], 200: [352, 320] }, popup: { 100: [360, 600], 200: [360, 300] } } as const;
const pageSize = { 100: [720, 4000], 200: [480, 4000] } as const;

export function sizeOf({ of, zoom }: Pick<Look, 'of' | 'zoom'>): readonly [width: number, height: number] {
  return (of === 'card' || of === 'popup' ? sizes[of] : pageSize)[zoom];
}

/** The windows of a sheet take the script from the sheet's own page: to send it to each of them would be most of the work. */
const loadOnce = "window.stage = fetch('/stage.js').then((answer) => answer.blob()).then((blob) => URL.createObjectURL(blob))";
const frameDocument = `<!doctype html><meta name='color-scheme' content='light dark'><title>screens</title>
  <script>parent.stage.then((src) => document.head.append(Object.assign(document.createElement('script'), { src })))</script>`;

/** Serves the sheets and their windows, so that nothing is on the network. */
export async function serveStage(context: BrowserContext, stage: string, icon: string): Promise<void> {
  await context.route(`${address}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/stage.js') return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: stage });
    if (pathname.startsWith('/icons/')) return route.fulfill({ contentType: 'image/svg+xml', body: icon });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><title>screens</title><script>${loadOnce}</script>` });
  });
}

/** The windows of each sheet that it takes to draw every state of a screen. */
export function sheetsOf(of: Screen): readonly (readonly Frame[])[] {
  const frames = samples[of].map(({ name }, index): Frame => ({ name, index }));
  const sheets: (readonly Frame[])[] = [];
  for (let first = 0; first < frames.length; first += framesOnSheet(of)) sheets.push(frames.slice(first, first + framesOnSheet(of)));
  return sheets;
}

/** Shows a sheet, with every window drawn. */
export async function openSheet(page: Page, look: Look, frames: readonly Frame[]): Promise<void> {
  await page.goto(address);
  await page.setContent(sheetOf(look, frames));
  for (const { index } of frames) await page.frameLocator(`#frame-${index}`).locator('html[data-drawn]').waitFor({ state: 'attached' });
  if (look.of === 'card') await pressTooSoon(page, frames);
  else await page.evaluate(fitHeights);
}

/** Draws every state in one look, on as many sheets as it takes. @param save takes the sheet's name and its picture */
export async function drawSheets(page: Page, look: Look, save: (name: string, picture: Buffer) => void): Promise<void> {
  for (const [index, frames] of sheetsOf(look.of).entries()) {
    await openSheet(page, look, frames);
    save(`${nameOf(look)}-${index + 1}.png`, await page.screenshot({ fullPage: true, animations: 'disabled' }));
  }
}

/** Gives every window of a sheet another size, as another zoom or a narrower window would. Its height is again cut down to what it holds. */
export async function resizeFrames(page: Page, look: Look): Promise<void> {
  const [usual, height] = sizeOf(look);
  const isCut = look.of !== 'card';
  await page.evaluate(
    ([width, high, cut]) => {
      for (const frame of document.querySelectorAll('iframe')) {
        frame.width = String(width);
        frame.height = String(high);
        const needed = frame.contentDocument?.body.scrollHeight ?? high;
        if (cut) frame.height = String(Math.min(high, Math.max(needed, 1)));
      }
    },
    [look.width ?? usual, height, isCut] as const,
  );
}

export function nameOf({ of, language, colorScheme, zoom, forcedColors = false, width }: Look): string {
  return [of, language, colorScheme, zoom, forcedColors && 'forced-colors', width !== undefined && `${width}px`].filter(Boolean).join('-');
}

function sheetOf({ of, language, zoom, width }: Look, frames: readonly Frame[]): string {
  const [usual, height] = sizeOf({ of, zoom });
  const figures = frames.map(
    ({ name, index }) =>
      `<figure><figcaption>${name}</figcaption><iframe id="frame-${index}" name="${of}/${language}/${index}" srcdoc="${frameDocument}" width="${width ?? usual}" height="${height}"></iframe></figure>`,
  );
  return `<!doctype html><style>
    body { display: flex; flex-wrap: wrap; gap: 10px; align-items: start; width: 1480px; margin: 8px; background: #8aa; }
    figure { margin: 0; } figcaption { font: 12px sans-serif; color: #000; } iframe { display: block; border: 0; background: Canvas; }
  </style>${figures.join('')}`;
}

const fitHeights = `for (const frame of document.querySelectorAll('iframe')) {
  const { scrollHeight } = frame.contentDocument.body;
  frame.height = Math.min(frame.height, Math.max(scrollHeight, 1));
}`;

/** A real click, since no other counts as one; the clock stands still, so it always comes too soon. */
async function pressTooSoon(page: Page, frames: readonly Frame[]): Promise<void> {
  for (const { index } of frames) {
    if (cardSamples[index]?.isPressed !== true) continue;
    const box = await page.frameLocator(`#frame-${index}`).locator(cardTag).boundingBox();
    if (box === null) throw new Error('no card to press');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height - 36);
    await page.mouse.move(0, 0);
  }
}
