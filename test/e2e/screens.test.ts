import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardTag } from '../../src/pages/watch.ts';
import { getBrowser } from '../run/browsers.ts';
import { artefacts, root } from '../run/commands.ts';
import { bundleStage } from '../screens/bundle-stage.ts';
import { longWords } from '../screens/long-words.ts';
import { screens, type Screen } from '../screens/samples.ts';
import { nameOf, openSheet, resizeFrames, serveStage, sheetsOf, type Look } from '../screens/sheets.ts';
import { findFaintText } from './find-faint-text.ts';
import { findOverflow } from './find-overflow.ts';

/** Every state of every screen as `test/screens` draws it, with the real modules and the real words, but without a background. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = join(artefacts, 'contact-sheet');

let browser: Browser;
let page: Page;
let devTools: CDPSession;
const pictures: string[] = [];
beforeAll(async () => {
  const [stage, opened] = await Promise.all([
    bundleStage(),
    chromium.launch({ executablePath: getBrowser('chromium'), chromiumSandbox: process.getuid?.() !== 0 }),
  ]);
  browser = opened;
  const context = await browser.newContext({ viewport: { width: 1500, height: 900 }, reducedMotion: 'reduce' });
  await serveStage(context, stage, readFileSync(join(root, 'public/icons/atslega.svg'), 'utf8'));
  page = await context.newPage();
  devTools = await context.newCDPSession(page);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  const images = pictures.map((name) => `<h2>${name}</h2><img src="${name}" alt="">`).join('\n');
  writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Atslēga</title>\n${images}\n`);
  await browser?.close();
});

/** Runs a function's source in every window of the sheet. @returns the lines that it gave, each with the name of its state */
async function askWindows(declaration: string): Promise<readonly string[]> {
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

/** Gives axe-core to the windows of the sheet, from one place: it is long. */
async function bringAxe(): Promise<void> {
  await page.evaluate((source) => Object.assign(window, { axe: URL.createObjectURL(new Blob([source], { type: 'text/javascript' })) }), axe);
  await askWindows(`() => new Promise((resolve) => {
    const onload = () => resolve([]);
    document.head.append(Object.assign(document.createElement('script'), { src: parent.axe, onload }));
  })`);
}

/** What a page must have as a whole is asked of the real ones. @param rules all where none is named */
async function findViolations(...rules: readonly string[]): Promise<readonly string[]> {
  const options = { ...(rules.length > 0 && { runOnly: rules }), resultTypes: ['violations', 'passes'] };
  return await askWindows(`async () => {
    const { violations, passes } = await axe.run(document.querySelector('main, ${cardTag}'), ${JSON.stringify(options)});
    const found = violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | '));
    return passes.length > 0 ? found : ['axe-core saw nothing', ...found];
  }`);
}

/** Whether every text can be read in the colours of now. */
async function findFaint(of: Screen): Promise<readonly string[]> {
  return of === 'card' ? await askWindows(findFaintText.toString()) : await findViolations('color-contrast');
}

async function keepPicture(look: Look, index: number): Promise<void> {
  const { cssContentSize } = await devTools.send('Page.getLayoutMetrics');
  const clip = { x: 0, y: 0, width: cssContentSize.width, height: cssContentSize.height, scale: 1 };
  const { data } = await devTools.send('Page.captureScreenshot', { format: 'jpeg', quality: 50, captureBeyondViewport: true, optimizeForSpeed: true, clip });
  const name = `${nameOf(look)}-${index + 1}.jpg`;
  writeFileSync(join(folder, name), Buffer.from(data, 'base64'));
  pictures.push(name);
}

describe.each(screens)('every state of the screen "%s"', (of) => {
  test.each(['lv', 'en'] as const)('in "%s" is in nobody’s way, light and dark, and is kept as a picture, also enlarged', async (language) => {
    const found: string[] = [];
    const light: Look = { of, language, colorScheme: 'light', zoom: 100 };
    const dark: Look = { ...light, colorScheme: 'dark' };
    for (const [index, frames] of sheetsOf(of).entries()) {
      await page.emulateMedia({ colorScheme: 'light' });
      await openSheet(page, light, frames);
      await bringAxe();
      found.push(...(await findViolations()), ...(of === 'card' ? await findFaint(of) : []));
      await keepPicture(light, index);
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await findFaint(of)));
      await keepPicture(dark, index);
      await resizeFrames(page, { ...dark, zoom: 200 });
      await keepPicture({ ...dark, zoom: 200 }, index);
      await page.emulateMedia({ colorScheme: 'light' });
      await keepPicture({ ...light, zoom: 200 }, index);
    }
    expect(found).toEqual([]);
  });

  test('with longer words still has room for them, also enlarged and in a narrow window', async () => {
    const found: string[] = [];
    const look: Look = { of, language: longWords, colorScheme: 'light', zoom: 100 };
    await page.emulateMedia({ colorScheme: 'light' });
    for (const frames of sheetsOf(of)) {
      await openSheet(page, look, frames);
      for (const size of sizesOf(look)) {
        await resizeFrames(page, size);
        const overflows = await askWindows(findOverflow.toString());
        found.push(...overflows.map((overflow) => `${nameOf(size)}, ${overflow}`));
      }
    }
    expect(found).toEqual([]);
  });
});

/** A browser's popup is never narrower than it wants to be. */
function sizesOf(look: Look): readonly Look[] {
  const enlarged: Look = { ...look, zoom: 200 };
  return look.of === 'popup' ? [look, enlarged] : [look, enlarged, { ...look, width: 320 }];
}
