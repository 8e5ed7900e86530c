import { browser } from 'wxt/browser';

/** The version of the extension, as `1.2.3`. */
export const version = browser.runtime.getManifest().version;
