import type { PageSources, Sight } from '../capture/source.ts';
import { look, placedStages, type Found } from '../capture/sources.ts';
import { carriesAccounts } from './judge-texts.ts';
import type { FrontTab, Ports } from './ports.ts';
import { readPicture, sightOf } from './read-page.ts';

/** One picture of a page. */
export interface PictureInTab {
  readonly tab: FrontTab | undefined;
  /** 0 for the page itself. */
  readonly frameId: number;
  readonly address: string | undefined;
}

/**
 * Looks at one picture and at nothing else of the page, and asks no server for it: at its address, where that holds the
 * picture itself, at its pixels in the page, and at its place on a screenshot.
 * @returns undefined where the browser lets no extension look
 */
export async function lookAtPicture(ports: Ports, picture: PictureInTab): Promise<readonly Found[] | undefined> {
  const sight = narrowSight(ports, picture);
  const found = await look(sight, carriesAccounts, placedStages);
  if (found.length === 0 && (await sight.page()) === undefined) return undefined;
  return found.map(({ text }) => ({ text, source: 'image' }));
}

function narrowSight(ports: Ports, { tab, frameId, address }: PictureInTab): Sight {
  const whole = tab && sightOf(ports, tab);
  let sources: Promise<PageSources | undefined> | undefined;

  async function collect(): Promise<PageSources | undefined> {
    const inPage = tab && address !== undefined ? await ports.tabs.pictureAt(tab.tabId, frameId, address) : undefined;
    if (!address?.startsWith('data:')) return inPage;
    return { ...(inPage ?? nothingSeen), pictures: [...new Set([address, ...(inPage?.pictures ?? [])])] };
  }

  const page = () => (sources ??= collect());
  return {
    page,
    screenshot: async () => whole?.screenshot(),
    readPicture: (pixels, rectangles) => readPicture(ports, pixels, rectangles),
    readDrawing: async () => [],
  };
}

const nothingSeen: PageSources = { texts: [], pictures: [], drawings: [], rectangles: [], devicePixelRatio: 1 };
