import type { Rectangle } from '../capture/pixels.ts';
import { drawModules } from '../capture/drawing-pixels.ts';
import { look } from '../capture/sources.ts';
import type { Sight } from '../capture/source.ts';
import type { CaptureAnswer } from '../messages/capture-answers.ts';
import type { Vault } from '../vault/vault.ts';
import { keepFound } from './capture.ts';
import { carriesAccounts } from './judge-texts.ts';
import type { FrontTab, Ports } from './ports.ts';

/** The popup's "read the QR on this page": whatever the tab in front shows, in the order of the sources. */
export async function readPage(ports: Ports, vault: Vault): Promise<CaptureAnswer> {
  const tab = await ports.tabs.front();
  if (tab === undefined) return { status: 'forbidden' };
  const sight = sightOf(ports, tab);
  const found = await look(sight, carriesAccounts);
  // The browser's own pages show what is in sight at most: a picture can still be pasted.
  if (found.length === 0 && (await sight.page()) === undefined) return { status: 'forbidden' };
  const { origin, tabId } = tab;
  return keepFound(ports, vault, found, origin === undefined ? undefined : { tabId, origin });
}

/** All that can be seen of a tab. */
export function sightOf(ports: Ports, tab: FrontTab): Sight {
  return { ...inPageSightOf(ports, tab.tabId), screenshot: once(() => screenshotOf(ports, tab)) };
}

/** What a tab has in its DOM, without a screenshot. */
export function inPageSightOf(ports: Ports, tabId: number): Sight {
  return {
    page: once(() => ports.tabs.collect(tabId)),
    screenshot: async () => undefined,
    readPicture: (picture, rectangles) => readPicture(ports, picture, rectangles),
    readDrawing: (rows) => ports.pictures.readPixels(drawModules(rows)),
  };
}

/** @returns the texts in a picture of a page; a picture that is refused says nothing */
export async function readPicture(ports: Ports, picture: string, rectangles?: readonly Rectangle[]): Promise<readonly string[]> {
  const reading = await ports.pictures.read(picture, rectangles);
  return reading.status === 'read' ? reading.texts : [];
}

/** @returns undefined where nobody may look, and where another tab has come to the front: that is not what she meant */
async function screenshotOf(ports: Ports, tab: FrontTab): Promise<string | undefined> {
  const screenshot = await ports.tabs.screenshot(tab.windowId);
  const after = await ports.tabs.front();
  return after?.tabId === tab.tabId && after.origin === tab.origin ? screenshot : undefined;
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (result ??= work());
}
