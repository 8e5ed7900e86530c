import type { Browser } from 'webextension-polyfill';
import type { Chromium } from '../../e2e/chromium.ts';
import { writeRecoveryCode } from '../../../src/vault/recovery-code.ts';
import { alternate, type Timing } from '../timing.ts';
import { openDesk } from '../desk.ts';
import { bundlePage } from './bundle.ts';

/** In pages of the extension. */
declare const chrome: Browser;

const passphrase = 'četri zaļi bruņurupuči';
const few = 5;
const many = 1000;

/** Opening the vault and keeping one change in it, in a page of the extension and over the browser's own storage. */
export async function timeVault(browser: Chromium): Promise<readonly Timing[]> {
  const desk = await openDesk(browser);
  await desk.forget();
  const page = await browser.context().newPage();
  await page.goto(`${browser.extensionUrl}manifest.json`);
  await page.evaluate(await bundlePage());
  const fill = (count: number) => page.evaluate((accounts) => window.vaultBench.fill(accounts), count);

  async function timeOpening(count: number): Promise<Timing> {
    // Both generations, as after any change.
    await fill(count);
    await fill(count);
    const { values, floor } = await alternate(
      () => page.evaluate(() => window.vaultBench.open()),
      () => page.evaluate(() => window.vaultBench.openBarely()),
    );
    const name = `vault opened by the device key, ${count} accounts`;
    return { name, values, floor: { name: 'storage, key, AES-GCM', values: floor }, goal: { ratio: 3 } };
  }
  async function timeChange(): Promise<Timing> {
    const { values, floor } = await alternate(
      () => page.evaluate(() => window.vaultBench.change()),
      () => page.evaluate(() => window.vaultBench.changeBarely()),
    );
    return { name: `one change kept, ${many} accounts`, values, floor: { name: 'storage, key, AES-GCM', values: floor }, goal: { ratio: 3 } };
  }
  async function timeUnlocking(): Promise<Timing> {
    await fill(few);
    const recovery = writeRecoveryCode(crypto.getRandomValues(new Uint8Array(16)));
    const change = { do: 'protect', by: { kind: 'passphrase', passphrase }, recovery };
    await page.evaluate((input) => chrome.runtime.sendMessage({ name: 'change-protection', input }), { change });
    const { values, floor } = await alternate(
      () => page.evaluate((text) => window.vaultBench.unlock(text), passphrase),
      () => page.evaluate((text) => window.vaultBench.deriveBarely(text), passphrase),
    );
    return { name: 'vault unlocked by passphrase', values, floor: { name: 'Argon2id alone', values: floor }, goal: { ratio: 1.15 } };
  }

  const timings = [await timeOpening(few), await timeOpening(many), await timeChange(), await timeUnlocking()];
  await desk.forget();
  await page.close();
  await desk.close();
  return timings;
}
