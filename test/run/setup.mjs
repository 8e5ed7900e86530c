// The one file that must run on any Node from 20 on and without a single dependency: it makes the rest possible.
// Usage: node test/run/setup.mjs <script> [arguments of the script …]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The first Node that runs TypeScript as it stands. */
const neededNode = [22, 18];

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1]);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Whether node_modules holds what the lockfile names, by the record that npm keeps of its own work. */
function isInstalled() {
  const present = readPackages(join(root, 'node_modules/.package-lock.json'));
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? wanted.optional === true : found.integrity === wanted.integrity;
  });
}

function install() {
  // Which Node a package would like is not npm's business here: a newer one may come with the packages.
  const words = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const result =
    npm === undefined
      ? spawnSync(['npm', ...words].join(' '), { ...options, shell: true })
      : spawnSync(process.execPath, [npm, ...words], options);
  if (result.status !== 0) fail('The dependencies could not be installed: see what npm says above.');
}

/** @returns a Node that is new enough: the one that runs this, else the one among the dependencies */
function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const bundled = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (!existsSync(bundled)) fail(`Please install Node ${neededNode.join('.')} or later: this is ${process.version}.`);
  return bundled;
}

if (!isInstalled()) install();
const node = findNode();
const [script, ...rest] = process.argv.slice(2);
const environment = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
const result = spawnSync(node, [join(root, script), ...rest], { cwd: root, stdio: 'inherit', env: environment });
process.exit(result.status ?? 1);
