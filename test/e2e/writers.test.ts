import { expect, test } from 'vitest';
import * as v from 'valibot';
import type { Browser } from 'webextension-polyfill';
import { useChromium } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { foreignAccount } from './foreign-pages.ts';
import { listKept } from './kept-accounts.ts';
import { codesOfNow } from './popup-probe.ts';

/** In pages of the extension. */
declare const chrome: Browser;

const stage = useChromium();

const windows = ['popup', 'add', 'manage'] as const;
/** Each is kept, then given a name: two changes. */
const perWindow = 34;
const changes = windows.length * perWindow * 2;

const userOf = (window: string, number: number) => `${window}-${number}`;
const nameOf = (user: string) => `Konts ${user}`;
const replies = v.array(v.object({ output: v.object({ status: v.literal('done') }) }));

/** Everything at once, as far as an account's name waits for the account. @returns what the last change of each was answered */
function keepAndName(tab: ChromiumTab, window: string): Promise<unknown> {
  const users = Array.from({ length: perWindow }, (_, number) => userOf(window, number));
  const work = users.map((user) => ({ text: foreignAccount(user).uri, name: nameOf(user) }));
  return tab.page.evaluate(
    (accounts) =>
      Promise.all(
        accounts.map(async ({ text, name }) => {
          const kept = await chrome.runtime.sendMessage<object, { output: { account?: { id: string } } }>({ name: 'capture-text', input: { text, by: 'paste' } });
          return chrome.runtime.sendMessage({ name: 'rename', input: { account: kept.output.account?.id, name } });
        }),
      ),
    work,
  );
}

test(`nothing is lost where three windows of the extension ask for ${changes} changes at once`, async () => {
  const tabs = await Promise.all(windows.map(async (window) => ({ window, tab: await stage.browser.openTab(`${stage.browser.extensionUrl}${window}.html`) })));
  const answers = await Promise.all(tabs.map(({ window, tab }) => keepAndName(tab, window)));
  for (const answer of answers) expect(v.parse(replies, answer)).toHaveLength(perWindow);

  // Whatever comes now comes from the storage.
  await stage.browser.stopBackground();
  const rows = await listKept(stage.browser);
  const users = windows.flatMap((window) => Array.from({ length: perWindow }, (_, number) => userOf(window, number)));
  expect(rows).toHaveLength(users.length);
  expect(new Map(rows.map(({ user, name }) => [user, name]))).toEqual(new Map(users.map((user) => [user, nameOf(user)])));
  for (const { user, code } of rows) expect(codesOfNow(foreignAccount(user).secret)).toContain(code);
  const { 'vault.current': pointer } = await stage.browser.readStorage('local');
  expect(JSON.parse(String(pointer))).toMatchObject({ sequence: changes });
});
