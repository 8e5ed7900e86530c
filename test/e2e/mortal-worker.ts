import type { Browser } from 'webextension-polyfill';
import type { Chromium, ChromiumTab } from './chromium.ts';
import { askAsPopup } from './kept-accounts.ts';

/** In scripts and workers of the extension. */
declare const chrome: Browser;

/**
 * From now on the background is stopped before each message of the tab's pages: each finds it dead. One message at a
 * time, so that no message is stopped by the next.
 * @returns the names of the messages so far
 */
export async function stopBeforeEveryMessage(browser: Chromium, { page }: ChromiumTab): Promise<readonly string[]> {
  const names: string[] = [];
  const tools = await page.context().newCDPSession(page);
  const pass = 'atslegaPass';
  tools.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
    void (async () => {
      names.push(payload);
      await browser.stopBackground();
      // A page that has left meanwhile takes its message with it.
      await tools.send('Runtime.evaluate', { contextId: executionContextId, expression: `${pass}()` }).catch(() => undefined);
    })();
  });
  tools.on('Debugger.paused', ({ callFrames }) => {
    void (async () => {
      const [frame] = callFrames;
      const expression = `(${slowSending.toString()})('${pass}')`;
      if (frame !== undefined) await tools.send('Debugger.evaluateOnCallFrame', { callFrameId: frame.callFrameId, expression });
      await tools.send('Debugger.resume');
    })();
  });
  await tools.send('Runtime.enable');
  await tools.send('Runtime.addBinding', { name: 'atslegaAnnounce' });
  await tools.send('Debugger.enable');
  await tools.send('Debugger.setBreakpointByUrl', { lineNumber: 0, urlRegex: '/signin\\.js$' });
  return names;
}

/** Runs in the content script's own world, before its first line. */
function slowSending(pass: string): void {
  const announce = Reflect.get(globalThis, 'atslegaAnnounce') as (name: string) => void;
  const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (...values: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async (message: { readonly name: string }, answer?: (reply: unknown) => void): Promise<unknown> => {
    await new Promise<void>((resolve) => {
      Reflect.set(globalThis, pass, resolve);
      announce(message.name);
    });
    if (answer === undefined) return send(message);
    return new Promise<void>((resolve) => {
      void send(message, (reply: unknown) => {
        answer(reply);
        resolve();
      });
    });
  };
  Reflect.set(chrome.runtime, 'sendMessage', (message: { readonly name: string }, answer?: (reply: unknown) => void) => {
    const sent = last.then(() => inTurn(message, answer));
    last = sent.catch(() => undefined);
    return sent;
  });
}

/** A background whose n-th write to lasting storage, counted from now, is made but never comes back. */
export interface MortalWorker {
  /** `freezing` from the moment at which it begins to make that write: others see what is written before it is `frozen`. */
  state(): Promise<'alive' | 'freezing' | 'frozen'>;
}

/** @param fatal 1 for the next write; storage and the key's database are counted together */
export async function freezeAtWrite(browser: Chromium, fatal: number): Promise<MortalWorker> {
  await browser.stopBackground();
  await askAsPopup(browser, 'codes');
  const worker = browser.context().serviceWorkers().at(-1);
  if (worker === undefined) throw new Error('the background does not run');
  await worker.evaluate((fatalWrite) => {
    let writes = 0;
    const never = new Promise<never>(() => undefined);
    const become = (state: 'alive' | 'freezing' | 'frozen') => Reflect.set(globalThis, 'mortalState', state);
    become('alive');

    const set = chrome.storage.local.set.bind(chrome.storage.local) as (items: unknown, answer?: () => void) => Promise<void>;
    Reflect.set(chrome.storage.local, 'set', (items: unknown, answer?: () => void) => {
      writes += 1;
      if (writes < fatalWrite) return answer === undefined ? set(items) : set(items, answer);
      if (writes === fatalWrite) {
        become('freezing');
        void set(items).then(() => become('frozen'));
      }
      return never;
    });

    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function addOnce(this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      writes += 1;
      if (writes === fatalWrite) {
        become('freezing');
        this.transaction.addEventListener('complete', () => become('frozen'));
        // Whoever waits for it is not told.
        this.transaction.addEventListener = () => undefined;
      }
      return add.call(this, value, key);
    };
  }, fatal);
  return { state: () => worker.evaluate(() => Reflect.get(globalThis, 'mortalState') as 'alive' | 'freezing' | 'frozen') };
}
