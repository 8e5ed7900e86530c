import { beforeAll, beforeEach, expect, test } from 'vitest';
import { protocol } from '../../src/messages/protocol.ts';
import { fromBase32 } from '../sso/rules/base32.ts';
import { enrolBoth, useChromium } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { codeField, firstPerson, secondPerson, sso, typeCredentials } from './journey.ts';
import { closePages, listKept, nextDay, summariseKept } from './kept-accounts.ts';
import { spellSecret } from './search-profile.ts';
import { waitUntil } from './wait-until.ts';

const flow = '/flows/-/default/authentication/?next=%2Fif%2Fuser%2F';

const stage = useChromium();
beforeAll(() => enrolBoth(stage));
beforeEach(() => closePages(stage.browser));

/** Everything that a page could try to talk to the extension, and what came back. */
async function tryToTalk({ page }: ChromiumTab): Promise<readonly unknown[]> {
  const attempt = { names: Object.keys(protocol), extensionUrl: stage.browser.extensionUrl, extensionId: new URL(stage.browser.extensionUrl).host };
  return await page.evaluate(async ({ names, extensionUrl, extensionId }) => {
    const answers: unknown[] = [];
    const isOwn = (event: MessageEvent<unknown>) => typeof event.data === 'object' && event.data !== null && 'sent' in event.data;
    addEventListener('message', (event) => {
      if (!isOwn(event)) answers.push(event.data);
    });
    const inputs = [{}, { texts: [], pictures: [] }, { ours: true }, { place: 'code', isArrival: true, isSignInSystem: true }];
    type SendMessage = (id: string, message: unknown) => Promise<unknown>;
    const runtime = (Reflect.get(globalThis, 'chrome') as { runtime?: { sendMessage?: SendMessage } } | undefined)?.runtime;
    for (const name of names) {
      for (const input of inputs) {
        const message = { name, input, sent: true };
        postMessage(message, '*');
        for (const target of [globalThis, document, document.documentElement, document.querySelector('atslega-card')]) {
          target?.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true, composed: true }));
          target?.dispatchEvent(new MessageEvent('message', { data: message, origin: extensionUrl }));
        }
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
        new BroadcastChannel(name).postMessage(message);
        const answer = await runtime?.sendMessage?.(extensionId, message).catch(() => undefined);
        if (answer !== undefined) answers.push(answer);
      }
    }
    for (const file of ['manifest.json', 'popup.html', 'signin.js', 'background.js', 'icons/16.png']) {
      const found = await fetch(extensionUrl + file).then(() => file, () => undefined);
      if (found !== undefined) answers.push(found);
    }
    // What was posted has been delivered when this comes.
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage('');
    });
    return answers;
  }, attempt);
}

test('a page of the domain that knows every message gets no answer and changes nothing', async () => {
  await nextDay(stage.standIn, stage.browser);
  const before = { local: await stage.browser.readStorage('local'), kept: await summariseKept(stage.browser) };
  const posts = stage.standIn.seen.codePosts.length;
  const tab = await stage.browser.openTab(`${sso}/if/flow/default-authentication-flow/`);
  await tab.card.waitForText(/\S/u);
  expect(await tryToTalk(tab)).toEqual([]);
  // Whatever had reached the background would have been served before this.
  expect({ kept: await summariseKept(stage.browser), local: await stage.browser.readStorage('local') }).toEqual(before);
  expect(stage.standIn.seen.codePosts).toHaveLength(posts);
  await tab.close();
});

/** Runs in the page before anything else: keeps all that a script of the page can come to see. */
function spy(): void {
  const seen: string[] = [];
  const roots: ShadowRoot[] = [];
  const note = (...values: readonly unknown[]) => {
    for (const value of values) if (typeof value === 'string' && value !== '') seen.push(value);
  };
  Reflect.set(globalThis, 'spySeen', seen);
  Reflect.set(globalThis, 'spyRoots', roots);

  const observer = new MutationObserver((records) => {
    for (const { target, attributeName, oldValue } of records) {
      note(oldValue, target.textContent);
      if (target instanceof Element && attributeName !== null) note(target.getAttribute(attributeName));
      if (target instanceof Element) note(target.outerHTML);
    }
  });
  const everything = { subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true, characterDataOldValue: true };
  observer.observe(document, everything);

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attach(this: Element, init: ShadowRootInit) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    observer.observe(root, everything);
    return root;
  };
  for (const prototype of [HTMLInputElement.prototype, HTMLTextAreaElement.prototype]) {
    const property = Object.getOwnPropertyDescriptor(prototype, 'value');
    Object.defineProperty(prototype, 'value', {
      ...property,
      set(value: string) {
        note(value);
        property?.set?.call(this, value);
      },
    });
  }
  for (const [owner, method] of [[globalThis, 'fetch'], [globalThis, 'postMessage'], [JSON, 'stringify'], [crypto.subtle, 'importKey'], [crypto.subtle, 'sign'], [globalThis, 'setTimeout']] as const) {
    const original = Reflect.get(owner, method) as (...values: unknown[]) => unknown;
    Reflect.set(owner, method, function watched(this: unknown, ...values: unknown[]) {
      note(...values.map((value) => (typeof value === 'object' && value !== null && 'body' in value ? value.body : value)));
      return original.apply(this === undefined ? owner : this, values);
    });
  }
  const types = ['input', 'beforeinput', 'change', 'keydown', 'copy', 'paste', 'selectionchange', 'toggle', 'focusin', 'message', 'error'];
  for (const type of types) {
    addEventListener(
      type,
      (event) => {
        for (const target of event.composedPath()) {
          if (target instanceof HTMLInputElement) note(target.value);
          if (target instanceof ShadowRoot && !roots.includes(target)) roots.push(target);
        }
        for (const key of ['data', 'detail', 'key', 'message']) note(Reflect.get(event, key));
      },
      true,
    );
  }
}

/** What the spy has kept, and all that can be read of the page now. */
function readEverything(): { readonly texts: readonly string[]; readonly card: readonly unknown[] } {
  const texts = [...(Reflect.get(globalThis, 'spySeen') as string[])];
  const roots = Reflect.get(globalThis, 'spyRoots') as ShadowRoot[];
  texts.push(document.documentElement.outerHTML, document.cookie, location.href, document.title, getSelection()?.toString() ?? '');
  for (const root of roots) texts.push(root.innerHTML);
  for (const element of [document, ...roots].flatMap((root) => [...root.querySelectorAll('*')])) {
    for (const key of ['value', 'defaultValue', 'textContent', 'innerText', 'ariaLabel', 'ariaDescription', 'title']) {
      const value: unknown = Reflect.get(element, key);
      if (typeof value === 'string') texts.push(value);
    }
  }
  for (const storage of [localStorage, sessionStorage]) texts.push(JSON.stringify(storage));
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const value: unknown = Reflect.get(globalThis, name);
    if (typeof value === 'string') texts.push(value);
  }
  texts.push(...performance.getEntries().map(({ name }) => name));
  const host = document.querySelector('atslega-card');
  const card = [
    host?.shadowRoot,
    host?.textContent,
    host?.innerHTML,
    host?.getHTML({ serializableShadowRoots: true }),
    host?.getAttributeNames().toSorted(),
    host === null ? undefined : roots.some((root) => root.host === host),
  ];
  return { texts, card };
}

test('a hostile script in the sign-in page sees no secret, nothing of the card, and the one code that was filled', async () => {
  await nextDay(stage.standIn, stage.browser);
  const posts = stage.standIn.seen.codePosts.length;
  await stage.browser.context().addInitScript(spy);
  const tab = await stage.browser.openTab(`${sso}${flow}`);
  // The page stays at its prompt, so that everything can be read at leisure.
  await tab.page.route('**/api/v3/flows/executor/**', async (route) => {
    if (route.request().postData()?.includes('"code"') !== true) await route.continue();
  });
  await typeCredentials(tab);
  const filled = await waitUntil(async () => (await tab.valueOf(codeField).catch(() => '')) || undefined, () => 'the code in the field');
  await tab.card.waitForText(/code/iu);
  const { texts, card } = await tab.page.evaluate(readEverything);

  expect(card).toEqual([null, '', '', '', ['popover', 'style'], false]);
  const everything = texts.join('\n');
  // The spy was there in time: it saw what was typed, and the code.
  expect(everything).toContain(firstPerson.password);
  expect(everything).toContain(filled);
  for (const person of [firstPerson, secondPerson]) {
    for (const { secret } of stage.standIn.totpOf(person.name)) {
      const spellings = Object.entries(spellSecret(fromBase32(secret), secret)).filter(([, needle]) => Buffer.from(everything).includes(needle));
      expect(spellings).toEqual([]);
    }
  }
  const ids = (await listKept(stage.browser)).map(({ id }) => id);
  expect(ids.filter((id) => everything.includes(id))).toEqual([]);
  const around = [-2, -1, 0, 1, 2];
  const codes = [firstPerson, secondPerson].flatMap(({ name }) => around.map((offset) => stage.standIn.codeFor(name, offset)));
  expect(codes.filter((code) => new RegExp(String.raw`(?<!\d)${code}(?!\d)`, 'u').test(everything))).toEqual([filled]);
  expect(stage.standIn.seen.codePosts).toHaveLength(posts);
});
