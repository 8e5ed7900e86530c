import { statSync } from 'node:fs';
import { backgroundScripts, browsers, contentScripts, popupFiles, sizeOf, zipPath } from '../package/built.ts';
import { formatTable } from './table.ts';

/** Bytes of other extensions for the same, as they were measured in November 2026. */
const peers = {
  contentScript: 'Authenticator Extension 221, KeePassXC-Browser 217',
  popup: 'Authenticator Extension 593',
  zip: 'Authenticator Extension 953',
} as const;

/** The sizes of the built extension beside those of its peers. `npm run zip` comes first. */
export function formatSizes(): string {
  const rows = browsers.flatMap((browser) => [
    row(`content script, ${browser}`, sizeOf(browser, contentScripts(browser)), '30', peers.contentScript),
    row(`popup, ${browser}`, sizeOf(browser, popupFiles(browser)), '', peers.popup),
    row(`background, ${browser}`, sizeOf(browser, backgroundScripts(browser)), '', ''),
    row(`package, ${browser}`, statSync(zipPath(browser)).size, '400', peers.zip),
  ]);
  return formatTable(['size', 'kB', 'at most', 'peers, kB'], rows);
}

function row(name: string, bytes: number, limit: string, peer: string): readonly string[] {
  return [name, (bytes / 1000).toFixed(1), limit, peer];
}
