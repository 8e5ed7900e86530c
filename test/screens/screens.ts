/**
 * Draws every state of the card, the popup, the page for adding accounts and the settings, for a person to look at: contact sheets under `.artefacts/screens`.
 * Usage: npm run screens [-- <part of the sheets' names, such as "popup-lv-dark" or "pages">]
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { getBrowser } from '../run/browsers.ts';
import { artefacts, root } from '../run/commands.ts';
import { startStandIn } from '../sso/server.ts';
import { bundleStage } from './bundle-stage.ts';
import { drawOverPages, layOut } from './over-pages.ts';
import { screens } from './samples.ts';
import { drawSheets, nameOf, serveStage, type Look } from './sheets.ts';

const folder = join(artefacts, 'screens');
const cardsOnSheet = 3 * 5;

const looks: readonly Look[] = screens.flatMap((of) => [
  ...(['lv', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).flatMap((colorScheme) => ([100, 200] as const).map((zoom): Look => ({ of, language, colorScheme, zoom }))),
  ),
  { of, language: 'lv', colorScheme: 'light', zoom: 100, forcedColors: true },
  { of, language: 'lv', colorScheme: 'light', zoom: 100, width: 320 },
]);

function save(name: string, picture: Buffer): void {
  const path = join(folder, name);
  writeFileSync(path, picture);
  process.stdout.write(`${relative(root, path)}\n`);
}

async function drawEverySheet(browser: Browser, stage: string, wanted: string): Promise<void> {
  const icon = readFileSync(join(root, 'public/icons/atslega.svg'), 'utf8');
  for (const look of looks) {
    const { language, colorScheme, zoom, forcedColors = false } = look;
    if (!nameOf(look).includes(wanted)) continue;
    const context = await browser.newContext({
      colorScheme,
      locale: language,
      deviceScaleFactor: zoom / 100,
      viewport: { width: 1500, height: 900 },
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    await serveStage(context, stage, icon);
    await drawSheets(await context.newPage(), look, save);
    await context.close();
  }
}

async function drawEveryPage(browser: Browser, stage: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    const standIn = await startStandIn({ settings: { theme } });
    const proxy = { server: `http://127.0.0.1:${standIn.proxyPort}` };
    const context = await browser.newContext({ colorScheme: theme, proxy, ignoreHTTPSErrors: true, bypassCSP: true });
    const pictures = await drawOverPages(await context.newPage(), standIn, stage, 'lv');
    const sheet = await context.newPage();
    for (let first = 0; first < pictures.length; first += cardsOnSheet) {
      save(`pages-lv-${theme}-${first / cardsOnSheet + 1}.png`, await layOut(sheet, pictures.slice(first, first + cardsOnSheet)));
    }
    await context.close();
    await standIn.close();
  }
}

const [wanted = ''] = process.argv.slice(2);
if (wanted === '') rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const stage = await bundleStage();
const browser = await chromium.launch({ executablePath: getBrowser('chromium'), chromiumSandbox: process.getuid?.() !== 0 });
try {
  await drawEverySheet(browser, stage, wanted);
  if ('pages'.includes(wanted)) await drawEveryPage(browser, stage);
} finally {
  await browser.close();
}
