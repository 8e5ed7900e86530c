import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getBrowser } from '../run/browsers.ts';
import { artefacts } from '../run/commands.ts';
import { bundleStage } from '../screens/bundle-stage.ts';
import { longWords } from '../screens/long-words.ts';
import { screens } from '../screens/samples.ts';
import { nameOf, sheetsOf, type Look } from '../screens/sheets.ts';
import { openDrawnScreens, type DrawnScreens } from './drawn-screens.ts';
import { findFaintText } from './find-faint-text.ts';
import { findLostInForcedColours, notePatches } from './find-lost-in-forced-colours.ts';
import { findOverflow } from './find-overflow.ts';
import { findUnseenFocus } from './find-unseen-focus.ts';

/** Every state of every screen as `test/screens` draws it, with the real modules and the real words, but without a background. */

const folder = join(artefacts, 'contact-sheet');

let browser: Browser;
let drawn: Readonly<Record<Look['language'], DrawnScreens>>;
const pictures: string[] = [];
beforeAll(async () => {
  const [stage, opened] = await Promise.all([
    bundleStage(),
    chromium.launch({ executablePath: getBrowser('chromium'), chromiumSandbox: process.getuid?.() !== 0 }),
  ]);
  browser = opened;
  const [lv, en, long] = await Promise.all([openDrawnScreens(browser, stage), openDrawnScreens(browser, stage), openDrawnScreens(browser, stage)]);
  drawn = { lv, en, [longWords]: long };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  const images = pictures.toSorted().map((name) => `<h2>${name}</h2><img src="${name}" alt="">`);
  writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Atslēga</title>\n${images.join('\n')}\n`);
  await browser?.close();
});

describe.each(screens)('every state of the screen "%s"', (of) => {
  test.concurrent.each(['lv', 'en'] as const)('in "%s" is in nobody’s way, light and dark, and is kept as a picture, also enlarged', async (language) => {
    const on = drawn[language];
    const found: string[] = [];
    const light: Look = { of, language, colorScheme: 'light', zoom: 100 };
    const dark: Look = { ...light, colorScheme: 'dark' };
    for (const [index, frames] of sheetsOf(of).entries()) {
      const keep = async (look: Look) => {
        const name = `${nameOf(look)}-${index + 1}.jpg`;
        await on.change(look);
        await on.keepPicture(join(folder, name));
        pictures.push(name);
      };
      await on.show(light, frames);
      found.push(...(await on.findViolations()));
      await keep(light);
      await keep(dark);
      found.push(...(await on.findFaint()));
      await keep({ ...dark, zoom: 200 });
      await keep({ ...light, zoom: 200 });
      // Whose words they are changes nothing there.
      if (language === 'lv') found.push(...(await on.findLost()));
    }
    expect(found).toEqual([]);
  });

  test.concurrent('with longer words still has room for them, also enlarged and in a narrow window', async () => {
    const on = drawn[longWords];
    const found: string[] = [];
    const look: Look = { of, language: longWords, colorScheme: 'light', zoom: 100 };
    for (const frames of sheetsOf(of)) {
      await on.show(look, frames);
      for (const size of sizesOf(look)) {
        await on.change(size);
        found.push(...(await on.findOverflows()).map((line) => `${nameOf(size)}, ${line}`));
      }
    }
    expect(found).toEqual([]);
  });
});

test.each([
  ['a page that is too wide', '<div style="width: 3000px">Garš</div>', findOverflow, /too wide/u],
  ['a text that is cut off', '<p style="width: 40px; height: 20px; overflow: hidden">Nogriezts teksts</p>', findOverflow, /too high/u],
  ['a word that leaves its button', '<button style="width: 40px">Nesadalāms</button>', findOverflow, /too wide/u],
  ['a faint text in a card', '<div><template shadowrootmode="open"><p style="background: #fff; color: #999">Bāls</p></template></div>', findFaintText, /contrast 2\.8/u],
  ['a card without a text', '<div><template shadowrootmode="open"></template></div>', findFaintText, /no text/u],
  ['a keyboard that leaves no mark', '<button class="focused" style="outline: none">Kur?</button>', findUnseenFocus, /no mark/u],
  ['a keyboard under something', '<button class="focused">Kur?</button><div style="position: fixed; inset: 0">Te</div>', findUnseenFocus, /is under/u],
] as const)('%s would have been noticed', async (_, body, look, line) => {
  const page = await browser.newPage();
  // Only what comes from the network has shadow roots in its text.
  await page.route('https://screens.test/', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8"><body>${body}` }));
  await page.goto('https://screens.test/');
  for (const focused of await page.locator('.focused').all()) await focused.focus();
  const found = await page.evaluate(look);
  await page.close();
  expect(found.join('\n')).toMatch(line);
});

test.each([
  ['a button that only its colour shows', '<button style="border: 0; background: #14608c; color: #fff">Poga</button>', /without an edge/u],
  ['a link that only its colour shows', '<a href="#" style="text-decoration: none">Saite</a>', /without an edge/u],
  ['a button that has the keyboard and does not show it', '<button style="outline: none; border: 1px solid">Poga</button>', /does not show/u],
  ['one that shows it by a shadow', '<style>:focus { outline: none; box-shadow: 0 0 0 3px #14608c }</style><button style="border: 1px solid">Poga</button>', /does not show/u],
  ['a state that only the colour behind it tells', '<ul><li style="background: #e6f2fa">Izvēlēts</li></ul>', /only a colour/u],
  ['a bar of colours', '<div style="height: 6px; background: linear-gradient(to right, #14608c 50%, #d3dae1 50%)"></div>', /is gone/u],
  ['a text in the colour of what is behind it', '<p style="forced-color-adjust: none; background: Canvas; color: Canvas">Neredzams</p>', /contrast 1\.00/u],
  ['a ring in the colour of what is behind it', '<svg width="32" height="32"><circle cx="16" cy="16" r="14" fill="none" stroke="Canvas" /></svg>', /drawing/u],
] as const)('in forced colours %s would have been noticed', async (_, body, line) => {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><meta charset="utf-8"><body style="background: #fff">${body}`);
  await page.evaluate(notePatches);
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(findLostInForcedColours);
  await page.close();
  expect(found.join('\n')).toMatch(line);
});

/** A browser's popup is never narrower than it wants to be. */
function sizesOf(look: Look): readonly Look[] {
  const enlarged: Look = { ...look, zoom: 200 };
  return look.of === 'popup' ? [look, enlarged] : [look, enlarged, { ...look, width: 320 }];
}
