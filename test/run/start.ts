/**
 * Shows the whole thing on a helpdesk and an SSO of its own: in a browser to try it out, or, where there is no display,
 * by walking the first and the later sign-in and leaving a picture of every step.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchChromium } from '../e2e/chromium.ts';
import { firstPerson, helpdesk } from '../e2e/journey.ts';
import { startStandIn } from '../sso/server.ts';
import { findBrowser, provideBrowsers } from './browsers.ts';
import { artefacts, demand, root, runTool } from './commands.ts';
import { walk, type Note } from './walk.ts';

function hasDisplay(): boolean {
  if (process.env['CI'] !== undefined) return false;
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function tryOut(): Promise<void> {
  const standIn = await startStandIn();
  const language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('lv') ? 'lv' : 'en';
  const browser = await launchChromium({ standIn, language, isHeadless: false, welcome: 'left' });
  const closed = new Promise((resolve) => {
    browser.context().once('close', resolve);
  });
  const [blank] = browser.context().pages();
  await browser.openTab(`${helpdesk}/`);
  await blank?.close();
  print(`Sign in as ${firstPerson.name} with the password ${firstPerson.password}. Close the browser to end.`);
  await closed;
  await browser.close();
  await standIn.close();
}

async function showPictures(): Promise<void> {
  const pictures = join(artefacts, 'start');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  let [count, start] = [0, performance.now()];
  const note: Note = async (step, tab) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
    count += 1;
    const picture = join(pictures, `${String(count).padStart(2, '0')}.png`);
    await tab.screenshot(picture);
    print(`${seconds} s  ${step} (${relative(root, picture)})`);
    start = performance.now();
  };
  const standIn = await startStandIn();
  const browser = await launchChromium({ standIn, language: 'lv' });
  try {
    await walk(browser, standIn, note);
  } finally {
    await browser.close();
    await standIn.close();
  }
}

const lack = provideBrowsers();
if (findBrowser('chromium') === undefined) {
  print(lack ?? 'Please install Chromium.');
  process.exit(1);
}
demand(await runTool('wxt', 'build', '--browser', 'chrome'));
await (hasDisplay() ? tryOut() : showPictures());
