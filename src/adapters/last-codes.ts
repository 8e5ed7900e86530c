import { browser } from 'wxt/browser';
import type { LastCodes } from '../app/last-codes.ts';
import { lastCodesPlace } from '../settings/last-codes-place.ts';
import { findFrontTab } from './front-tab.ts';

/** @returns what the popup showed last over the page that is in front now; undefined where there is nothing. Never rejects. */
export async function readLastCodes(): Promise<LastCodes['rows'] | undefined> {
  try {
    const [{ [lastCodesPlace]: kept }, tab] = await Promise.all([browser.storage.session.get(lastCodesPlace), findFrontTab()]);
    // Only our own background writes there, of the same version: the session ends with an update.
    const last = kept as LastCodes | undefined;
    return last?.origin === tab?.origin ? last?.rows : undefined;
  } catch {
    return undefined;
  }
}
