import { beforeEach, describe, expect, test } from 'vitest';
import { cardTag } from '../../src/pages/watch.ts';
import { named, says } from './card-words.ts';
import { useChromium } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { codeField, sso, standInStep, typeCredentials } from './journey.ts';
import { closePages, forgetAccounts, listKept } from './kept-accounts.ts';

const flow = '/flows/-/default/authentication/?next=%2Fif%2Fuser%2F';

const stage = useChromium();
let tab: ChromiumTab;
beforeEach(async () => {
  await closePages(stage.browser);
  stage.standIn.reset();
  stage.standIn.settings.setupStages = ['totp'];
  standInStep(stage.standIn, 5);
  await forgetAccounts(stage.browser);
  tab = await stage.browser.openTab(`${sso}${flow}`);
  await typeCredentials(tab);
  await tab.card.waitForText(says('card_enrol_hint'));
});

/** What a page can do so that the person does not see what she clicks on, again and again in each frame. */
const tricks: readonly { readonly name: string; readonly trick: (host: HTMLElement) => void }[] = [
  { name: 'the card is made transparent', trick: (host) => host.style.setProperty('opacity', '0.01', 'important') },
  { name: 'the card is faded by a filter', trick: (host) => host.style.setProperty('filter', 'opacity(0.01)', 'important') },
  { name: 'the card is made tiny', trick: (host) => host.style.setProperty('transform', 'scale(0.2)', 'important') },
  { name: 'the card is cut off', trick: (host) => host.style.setProperty('clip-path', 'inset(0 0 60% 0)', 'important') },
  { name: 'the card is masked', trick: (host) => host.style.setProperty('mask-image', 'linear-gradient(transparent, transparent)', 'important') },
  { name: 'the card is zoomed away', trick: (host) => host.style.setProperty('zoom', '0.3', 'important') },
  { name: 'the card blends into the page', trick: (host) => host.style.setProperty('mix-blend-mode', 'difference', 'important') },
  { name: 'the whole page is made transparent', trick: (host) => host.ownerDocument.documentElement.style.setProperty('opacity', '0.01', 'important') },
  { name: 'the whole page is filtered', trick: (host) => host.ownerDocument.documentElement.style.setProperty('filter', 'contrast(0)', 'important') },
  { name: 'the whole page is turned', trick: (host) => host.ownerDocument.documentElement.style.setProperty('transform', 'rotate(1deg)', 'important') },
  { name: 'the whole page is cut off', trick: (host) => host.ownerDocument.documentElement.style.setProperty('clip-path', 'inset(0 0 90% 0)', 'important') },
  { name: 'the whole page is masked', trick: (host) => host.ownerDocument.documentElement.style.setProperty('mask-image', 'linear-gradient(transparent, transparent)', 'important') },
  {
    name: 'an opaque popover lies over the card and lets clicks through',
    trick(host) {
      const { ownerDocument: document } = host;
      const overlay = document.querySelector<HTMLElement>('#overlay') ?? document.createElement('div');
      overlay.id = 'overlay';
      overlay.popover = 'manual';
      overlay.textContent = 'Win a prize';
      overlay.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:white;pointer-events:none';
      if (!overlay.isConnected) document.body.append(overlay);
      if (overlay.matches(':popover-open')) overlay.hidePopover();
      overlay.showPopover();
    },
  },
  {
    name: 'an opaque popover lies over the card, in the shadow of another element',
    trick(host) {
      const { ownerDocument: document } = host;
      const holder = document.querySelector('#holder') ?? document.createElement('div');
      holder.id = 'holder';
      const root = holder.shadowRoot ?? holder.attachShadow({ mode: 'open' });
      const overlay = root.querySelector<HTMLElement>('div') ?? document.createElement('div');
      overlay.popover = 'manual';
      overlay.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:white;pointer-events:none';
      if (!overlay.isConnected) root.append(overlay);
      if (!holder.isConnected) document.body.append(holder);
      if (overlay.matches(':popover-open')) overlay.hidePopover();
      overlay.showPopover();
    },
  },
  {
    name: 'an opaque popover lies over the card, in a closed shadow',
    trick(host) {
      const { ownerDocument: document } = host;
      const found = document.querySelector<HTMLElement & { overlay: HTMLElement }>('#closed');
      const overlay = found?.overlay ?? document.createElement('div');
      if (found === null) {
        const holder = Object.assign(document.createElement('div'), { id: 'closed', overlay });
        holder.attachShadow({ mode: 'closed' }).append(overlay);
        document.body.append(holder);
        overlay.popover = 'manual';
        overlay.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:white;pointer-events:none';
      }
      if (overlay.matches(':popover-open')) overlay.hidePopover();
      overlay.showPopover();
    },
  },
];

/** Plays a trick in each frame from now on. @returns what ends it and puts the page right again */
async function play(trick: (host: HTMLElement) => void): Promise<() => Promise<void>> {
  await tab.page.evaluate(
    ({ source, tag }) => {
      // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval, typescript/no-unsafe-call -- a function of this file
      const act = new Function(`return ({ ${source} }).trick`)() as (host: HTMLElement) => void;
      const again = () => {
        const host = document.querySelector<HTMLElement>(tag);
        if (host !== null) act(host);
        Reflect.set(globalThis, 'played', Number(Reflect.get(globalThis, 'played') ?? 0) + 1);
        Reflect.set(globalThis, 'frame', requestAnimationFrame(again));
      };
      again();
    },
    { source: trick.toString().replace(/^trick\(/u, 'trick(').replace(/^\(host\) =>/u, 'trick: (host) =>'), tag: cardTag },
  );
  // The card has come back as often as it may, and the page has had the last word.
  await tab.page.waitForFunction(() => Number(Reflect.get(globalThis, 'played')) > 30);
  return async () => {
    await tab.page.evaluate((tag) => {
      cancelAnimationFrame(Number(Reflect.get(globalThis, 'frame')));
      for (const element of document.querySelectorAll('#overlay, #holder, #closed')) element.remove();
      document.documentElement.removeAttribute('style');
      document.querySelector(tag)?.removeAttribute('style');
    }, cardTag);
  };
}

interface DomNode {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function findMainButton(node: DomNode): DomNode | undefined {
  if (node.attributes?.join(' ').includes('class main') === true) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findMainButton(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the middle of the card's main button is on the screen now. */
async function findButton(): Promise<{ readonly x: number; readonly y: number }> {
  const tools = await tab.page.context().newCDPSession(tab.page);
  const { root } = await tools.send('DOM.getDocument', { depth: -1, pierce: true });
  const button = findMainButton(root);
  if (button === undefined) throw new Error('the card has no main button');
  const { model } = await tools.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId });
  await tools.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

async function expectNothingReleased(): Promise<void> {
  // What a click has set off is served before this answer.
  expect(await listKept(stage.browser)).toEqual([]);
  expect(stage.standIn.seen.codePosts).toEqual([]);
  expect(await tab.valueOf(codeField)).toBe('');
}

describe('a click on what the person can not see releases nothing', () => {
  test.each(tricks)('$name', async ({ trick }) => {
    const stop = await play(trick);
    for (let click = 0; click < 3; click += 1) {
      const { x, y } = await findButton();
      await tab.page.mouse.click(x, y);
      const played = await tab.page.evaluate(() => Number(Reflect.get(globalThis, 'played')));
      await tab.page.waitForFunction((before) => Number(Reflect.get(globalThis, 'played')) > before + 25, played);
    }
    await expectNothingReleased();
    await stop();
  });
});

test('clicks that a script makes release nothing', async () => {
  await tab.page.evaluate((tag) => {
    const host = document.querySelector<HTMLElement>(tag);
    if (host === null) throw new Error('no card');
    const { left, top, width, height } = host.getBoundingClientRect();
    host.focus();
    for (let x = left + 5; x < left + width; x += 20) {
      for (let y = top + 5; y < top + height; y += 8) {
        const place = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 1, button: 0, view: window };
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          const target = document.elementFromPoint(x, y) ?? host;
          target.dispatchEvent(type.startsWith('pointer') ? new PointerEvent(type, place) : new MouseEvent(type, place));
        }
      }
    }
    for (const key of ['Tab', 'Enter', ' ']) {
      for (const type of ['keydown', 'keypress', 'keyup']) host.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    }
    host.click();
  }, cardTag);
  await expectNothingReleased();
});

test('a card that is brought under the mouse at the last moment takes no click', async () => {
  const trap = { x: 300, y: 300 };
  const button = await findButton();
  await tab.page.evaluate(
    ({ tag, by }) => {
      const move = () => {
        const host = document.querySelector<HTMLElement>(tag);
        const { left, top } = host?.getBoundingClientRect() ?? { left: 0, top: 0 };
        host?.style.setProperty('inset', `${top + by.y}px auto auto ${left + by.x}px`, 'important');
        Reflect.set(globalThis, 'moved', true);
      };
      addEventListener('mousemove', move, { once: true, capture: true });
    },
    { tag: cardTag, by: { x: trap.x - button.x, y: trap.y - button.y } },
  );
  await tab.page.mouse.click(trap.x, trap.y);
  expect(await tab.page.evaluate('moved')).toBe(true);
  await expectNothingReleased();
});

test('a click within the moment after the card has come takes nothing', async () => {
  const { x, y } = await findButton();
  await tab.page.mouse.move(x, y);
  await tab.page.evaluate((tag) => {
    // Between the button going up and the click: no click can come sooner after the card.
    addEventListener('mouseup', () => document.querySelector(tag)?.remove(), { once: true, capture: true });
  }, cardTag);
  await tab.page.mouse.down();
  await tab.page.mouse.up();
  await tab.card.waitForText(says('card_enrol_hint'));
  await expectNothingReleased();
});

test('with nothing in the way the same click keeps the key', async () => {
  await tab.card.click(named('card_enrol_do'));
  await expect.poll(() => listKept(stage.browser)).toHaveLength(1);
});
