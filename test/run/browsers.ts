import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** Names to look for in PATH, and places where the installers of macOS and Windows put the same. The best first. */
const candidates: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'microsoft-edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const debianPackages = ['chromium', 'chromium-l10n', 'firefox-esr', 'firefox-esr-l10n-lv', 'fonts-dejavu-core'] as const;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns the path of the browser's program, undefined where none is installed */
export function findBrowser(name: BrowserName): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return candidates[name]
    .flatMap((candidate) => (/[/\\]/.test(candidate) ? [candidate] : folders.map((folder) => join(folder, candidate))))
    .find(isExecutable);
}

/** @throws where the browser is not installed, naming it */
export function getBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (path === undefined) throw new Error(`${name} is not installed`);
  return path;
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function isInstalled(debianPackage: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', debianPackage], { encoding: 'utf8' });
  return stdout === 'install ok installed';
}

/** @returns how a command is run as root, undefined where it may not be */
function findRootPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

function installDebianPackages(names: readonly string[]): void {
  const prefix = findRootPrefix();
  if (prefix === undefined) return;
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const [program = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...words];
    spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
  }
}

/**
 * Installs both browsers where that is known and allowed: on Debian, as root or with sudo that asks for nothing.
 * @returns one sentence that says what the person has to install; undefined where nothing is missing
 */
export function provideBrowsers(): string | undefined {
  const missingPackages = isDebian() ? debianPackages.filter((name) => !isInstalled(name)) : [];
  if (missingPackages.length > 0) installDebianPackages(missingPackages);
  const missing = (['chromium', 'firefox'] as const).filter((name) => findBrowser(name) === undefined);
  if (missing.length === 0) return undefined;
  const what = isDebian() ? `these packages: ${missingPackages.join(' ')}` : missing.join(' and ');
  return `Please install ${what}; the tests in a real browser need it.`;
}
