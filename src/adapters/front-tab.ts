import { browser } from 'wxt/browser';
import type { FrontTab } from '../app/ports.ts';

/** What is looked at of a tab. */
interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
  readonly lastAccessed?: number | undefined;
}

/** The tab in front of the person; behind a page of ours in a window of its own, the one that she was in before. */
export async function findFrontTab(): Promise<FrontTab | undefined> {
  // Both at once, since somebody waits for it: most times the first is enough.
  const [[focused], active]: readonly [readonly Tab[], readonly Tab[]] = await Promise.all([
    browser.tabs.query({ active: true, lastFocusedWindow: true }),
    browser.tabs.query({ active: true }),
  ]);
  const front = focused && !isOwnPage(focused) ? focused : lastSeen(active);
  return front && describeTab(front);
}

function lastSeen(active: readonly Tab[]): Tab | undefined {
  return active
    .filter((tab) => !isOwnPage(tab))
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0];
}

function isOwnPage({ url }: Tab): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** @returns undefined for what is no tab, such as an inspector: -1, `tabs.TAB_ID_NONE` */
export function describeTab({ id, windowId, url }: Tab): FrontTab | undefined {
  if (id === undefined || id < 0 || windowId === undefined) return undefined;
  return { tabId: id, windowId, origin: originOf(url) };
}

/** The address is there only where the person's click or a host permission gives it. */
export function originOf(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.origin : undefined;
}
