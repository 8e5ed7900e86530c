import { browser } from './browser.ts';

/** Opens the page that shows a new person the way in. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}
