import { browser } from 'wxt/browser';
import type { FrontTab } from '../app/ports.ts';

/** What is looked at of a tab. */
interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
  readonly lastAccessed?: number | undefined;
}

/** The tab in front of the person; behind a page of ours, the one that she was in before. */
export async function findFrontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const front = tab && !isOwnPage(tab) ? tab : await findFrontElsewhere();
  return front && describeTab(front);
}

/** Our own page in front, in a window of its own, looks at the tab that the person was in before. */
async function findFrontElsewhere(): Promise<Tab | undefined> {
  const active: readonly Tab[] = await browser.tabs.query({ active: true });
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
