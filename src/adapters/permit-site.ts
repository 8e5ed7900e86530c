import { browser } from 'wxt/browser';
import { foreignHost } from '../settings/foreign-site.ts';
import { patternOf } from './site-pattern.ts';

/**
 * Asks the person, in the browser's own dialog, to permit a site. To be called within her click, before anything is
 * awaited: Firefox counts nothing else as her click.
 * @returns whether she did
 */
export async function permitSite(origin: string): Promise<boolean> {
  const host = foreignHost(origin);
  return host !== undefined && browser.permissions.request({ origins: [patternOf(host)] });
}
