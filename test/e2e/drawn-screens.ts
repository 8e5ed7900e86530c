import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { cardTag } from '../../src/pages/watch.ts';
import { root } from '../run/commands.ts';
import { openSheet, resizeFrames, serveStage, type Frame, type Look } from '../screens/sheets.ts';
import { findFaintText } from './find-faint-text.ts';
import { findLostInForcedColours, notePatches } from './find-lost-in-forced-colours.ts';
import { findOverflow } from './find-overflow.ts';

/** Sheets of drawn screens, one at a time, and who judges them. A judgement is a line for each thing that is wrong, with the name of the state. */
export interface DrawnScreens {
  show(look: Look, frames: readonly Frame[]): Promise<void>;
  /** The same windows in another size or theme. */
  change(look: Look): Promise<void>;
  /** What axe-core finds; what a page must have as a whole is asked of the real ones. Where the card is drawn, its contrast, too. */
  findViolations(): Promise<readonly string[]>;
  /** Only whether every text can be read in the colours of now. */
  findFaint(): Promise<readonly string[]>;
  findOverflows(): Promise<readonly string[]>;
  /** What nobody makes out where the computer forces its own colours, light and dark. */
  findLost(): Promise<readonly string[]>;
  /** @param path of a JPEG to write */
  keepPicture(path: string): Promise<void>;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param stage the script that draws */
export async function openDrawnScreens(browser: Browser, stage: string): Promise<DrawnScreens> {
  const context = await browser.newContext({ viewport: { width: 1500, height: 900 }, reducedMotion: 'reduce' });
  await serveStage(context, stage, readFileSync(join(root, 'public/icons/atslega.svg'), 'utf8'));
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  let isCard = false;

  /** Runs a function's source in every window of the sheet. */
  async function ask(declaration: string): Promise<readonly string[]> {
    return await page.evaluate<readonly string[]>(`(async () => {
      const found = [];
      for (const frame of document.querySelectorAll('iframe')) {
        const lines = await frame.contentWindow.eval(${JSON.stringify(`(${declaration})()`)});
        const state = frame.parentElement.querySelector('figcaption').textContent;
        found.push(...lines.map((line) => state + ': ' + line));
      }
      return found;
    })()`);
  }

  /** From one place: it is long. */
  async function bringAxe(): Promise<void> {
    await page.evaluate((source) => Object.assign(window, { axe: URL.createObjectURL(new Blob([source], { type: 'text/javascript' })) }), axe);
    await ask(`() => new Promise((resolve) => {
      const onload = () => resolve([]);
      document.head.append(Object.assign(document.createElement('script'), { src: parent.axe, onload }));
    })`);
  }

  function runAxe(...rules: readonly string[]): Promise<readonly string[]> {
    const options = { ...(rules.length > 0 && { runOnly: rules }), resultTypes: ['violations'] };
    return ask(`async () => {
      const { violations, passes } = await axe.run(document.querySelector('main, ${cardTag}'), ${JSON.stringify(options)});
      const found = violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | '));
      return passes.length > 0 ? found : ['axe-core saw nothing', ...found];
    }`);
  }

  const findFaint = () => (isCard ? ask(findFaintText.toString()) : runAxe('color-contrast'));

  return {
    async show(look, frames) {
      isCard = look.of === 'card';
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await openSheet(page, look, frames);
    },
    async change(look) {
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await resizeFrames(page, look);
    },
    async findViolations() {
      await bringAxe();
      return [...(await runAxe()), ...(isCard ? await findFaint() : [])];
    },
    findFaint,
    findOverflows: () => ask(findOverflow.toString()),
    async findLost() {
      await ask(notePatches.toString());
      const found: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors: 'active' });
        found.push(...(await ask(findLostInForcedColours.toString())).map((line) => `forced colours, ${colorScheme}, ${line}`));
      }
      await page.emulateMedia({ forcedColors: 'none' });
      return found;
    },
    async keepPicture(path) {
      const { cssContentSize } = await devTools.send('Page.getLayoutMetrics');
      const clip = { x: 0, y: 0, width: cssContentSize.width, height: cssContentSize.height, scale: 1 };
      const { data } = await devTools.send('Page.captureScreenshot', { format: 'jpeg', quality: 50, captureBeyondViewport: true, optimizeForSpeed: true, clip });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
  };
}
