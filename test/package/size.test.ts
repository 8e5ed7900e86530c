import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { browsers, contentScripts, popupFiles, sizeOf, zipPath } from './built.ts';

test.each(browsers)('what every page of the organisation runs is at most 30 kB for %s', (browser) => {
  const size = sizeOf(browser, contentScripts(browser));
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(30_000);
});

test.each(browsers)('the popup is at most 80 kB for %s', (browser) => {
  const files = popupFiles(browser);
  expect(files.filter((file) => file.endsWith('.js'))).not.toEqual([]);
  expect(sizeOf(browser, files)).toBeLessThanOrEqual(80_000);
});

test.each(browsers)('the package for %s is at most 400 kB', (browser) => {
  expect(statSync(zipPath(browser)).size).toBeLessThanOrEqual(400_000);
});
