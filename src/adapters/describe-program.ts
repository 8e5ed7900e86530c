import { browser } from 'wxt/browser';

/** @returns the version of this extension, and what the browser calls itself */
export function describeProgram(): { readonly version: string; readonly browserName: string } {
  return { version: browser.runtime.getManifest().version, browserName: navigator.userAgent };
}
