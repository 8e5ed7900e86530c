import { chromium } from 'playwright-core';
import { getBrowser } from '../../run/browsers.ts';
import { seeded } from '../random.ts';
import type { CorpusPicture } from '../scene.ts';
import { photograph } from './photograph.ts';
import { systems } from './systems.ts';

const pagesOfSystem = 16;

export interface PagePicture {
  readonly system: string;
  readonly picture: CorpusPicture;
}

/**
 * Pages of every system on displays of many sizes, one after the other, drawn by Chromium; the same ones every time.
 * The extension must be built for it.
 */
export async function* photographs(): AsyncGenerator<PagePicture, void, undefined> {
  const browser = await chromium.launch({ executablePath: getBrowser('chromium'), args: ['--no-sandbox', '--force-color-profile=srgb'] });
  try {
    for (const { name, make } of systems) {
      for (let index = 0; index < pagesOfSystem; index += 1) {
        const random = seeded(`${name} ${index}`);
        yield { system: name, picture: await photograph(browser, make(random), random) };
      }
    }
  } finally {
    await browser.close();
  }
}
