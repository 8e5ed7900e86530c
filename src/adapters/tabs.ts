import * as v from 'valibot';
import type { Tabs } from '../app/ports.ts';
import type { PageSources } from '../capture/source.ts';
import { browser } from './browser.ts';
import { findFrontTab } from './front-tab.ts';
import { unlockedWord } from './unlocked-word.ts';

/** Chromium takes two pictures a second: `MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND`. */
const captureQuota = /quota|MAX_CAPTURE/i;
const quotaMilliseconds = 1000;

const size = v.pipe(v.number(), v.finite());

/** The script answers from our own isolated world, but what it says comes from the page. */
const pageSources: v.GenericSchema<unknown, PageSources> = v.strictObject({
  texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100_000))), v.maxLength(32)),
  pictures: v.pipe(v.array(v.pipe(v.string(), v.regex(/^data:image\//i), v.maxLength(1_000_000))), v.maxLength(6)),
  drawings: v.pipe(v.array(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[01]+$/), v.maxLength(200))), v.maxLength(200))), v.maxLength(6)),
  rectangles: v.pipe(v.array(v.strictObject({ x: size, y: size, width: size, height: size })), v.maxLength(32)),
  devicePixelRatio: v.pipe(size, v.gtValue(0)),
});

export const tabs: Tabs = {
  front: findFrontTab,

  async collect(tabId) {
    const [frame] = await permitted(() =>
      browser.scripting.executeScript({ target: { tabId }, files: ['/page-sources.js'] }),
    ) ?? [];
    return parseSources(frame?.result);
  },

  async pictureAt(tabId, frameId, address) {
    const target = { tabId, frameIds: [frameId] };
    const [frame] = await permitted(async () => {
      await browser.scripting.executeScript({ target, files: ['/picture-at.js'] });
      return browser.scripting.executeScript({ target, func: callReadPictureAt, args: [address] });
    }) ?? [];
    return parseSources(frame?.result);
  },

  screenshot: (windowId) => permitted(() => capture(windowId)),

  async tellUnlocked(tabIds) {
    await Promise.allSettled(tabIds.map((id) => browser.tabs.sendMessage(id, unlockedWord, { frameId: 0 })));
  },
};

function parseSources(answer: unknown): PageSources | undefined {
  const parsed = v.safeParse(pageSources, answer);
  return parsed.success ? parsed.output : undefined;
}

/** Runs in the frame, where `entrypoints/picture-at.ts` has left the function: nothing here may be used in it. */
function callReadPictureAt(address: string): unknown {
  return (globalThis as unknown as { readPictureAt(address: string): unknown }).readPictureAt(address);
}

async function capture(windowId: number): Promise<string> {
  const take = () => browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  try {
    return await take();
  } catch (error) {
    if (!(error instanceof Error && captureQuota.test(error.message))) throw error;
    await new Promise((resolve) => {
      setTimeout(resolve, quotaMilliseconds);
    });
    return take();
  }
}

/** Browsers refuse their own pages, their shops and documents of other extensions, each in words of its own. */
async function permitted<Result>(look: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await look();
  } catch {
    return undefined;
  }
}
