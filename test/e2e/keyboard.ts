import * as v from 'valibot';
import { cardTag } from '../../src/pages/watch.ts';
import type { ChromiumTab } from './chromium.ts';
import { findUnseenFocus } from './find-unseen-focus.ts';
import { matches, waitUntil } from './wait-until.ts';

const Tree = v.object({
  nodes: v.array(
    v.object({
      role: v.optional(v.object({ value: v.string() })),
      name: v.optional(v.object({ value: v.string() })),
      properties: v.optional(v.array(v.object({ name: v.string(), value: v.object({ value: v.optional(v.unknown()) }) }))),
    }),
  ),
});

/** As many stops as no page has. */
const mostStops = 90;
/** Longer than the card wants to have been in its place before it takes a key, milliseconds. */
const restTime = 600;
/** The keyboard may be nowhere while something is being drawn, but no longer, milliseconds. */
const losesAfter = 3_000;

/**
 * A person without a mouse, who hears the names of what she comes to. On the extension's own pages every stop has to be seen, and
 * whatever she does, there has to be a stop that she goes on from.
 */
export interface Keyboard {
  /** Goes from stop to stop of the page until the name of one matches; not at all where she is there already. */
  tabTo(name: string | RegExp): Promise<void>;
  /** The same, from the end of the page to its beginning. */
  tabBackTo(name: string | RegExp): Promise<void>;
  /** Presses Enter on the card's button of this name, after a moment for reading it. */
  pressOnCard(name: string | RegExp): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
}

export async function useKeyboard({ page, card }: ChromiumTab): Promise<Keyboard> {
  const devTools = await page.context().newCDPSession(page);
  const isOwnPage = () => page.url().startsWith('chrome-extension:');
  /** What a screen reader says of the stop that the keyboard is at, also inside the card. */
  async function readFocused(): Promise<string> {
    if (isOwnPage()) return readFocusedOfOwn();
    const { nodes } = v.parse(Tree, await devTools.send('Accessibility.getFullAXTree'));
    const isFocused = ({ properties = [] }: (typeof nodes)[number]) => properties.some(({ name, value }) => name === 'focused' && value.value === true);
    return nodes.findLast((node) => isFocused(node) && node.role?.value !== 'RootWebArea')?.name?.value ?? '';
  }
  /** The same without the whole page's names; nothing there is in a shadow root. */
  async function readFocusedOfOwn(): Promise<string> {
    const { result } = await devTools.send('Runtime.evaluate', { expression: 'document.activeElement' });
    if (result.objectId === undefined) return '';
    const { nodes } = v.parse(Tree, await devTools.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false }));
    return nodes[0]?.role?.value === 'RootWebArea' ? '' : (nodes[0]?.name?.value ?? '');
  }
  /** Whether the stop is in the card, of which a page sees only the element. */
  const isInCard = () => page.evaluate((tag) => document.activeElement?.localName === tag, cardTag);

  /** Where she was last, until another page comes: there she has been nowhere yet. */
  let last: string | undefined;
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) last = undefined;
  });

  /** What she pressed may have gone; then something else has to have the keyboard. */
  async function expectPlace(): Promise<void> {
    const before = last;
    if (before === undefined || !isOwnPage()) return;
    await waitUntil(
      async () => ((await page.evaluate(() => document.activeElement === document.body)) ? undefined : true),
      () => `the keyboard to be somewhere after ${before}`,
      losesAfter,
    );
  }
  async function expectSeen(): Promise<void> {
    if (!isOwnPage()) return;
    let why: readonly string[] = [];
    await waitUntil(
      async () => ((why = await page.evaluate(findUnseenFocus)).length === 0 ? true : undefined),
      () => `the keyboard to be seen: ${why.join()}`,
      losesAfter,
    );
  }

  async function goTo(name: string | RegExp, inCard: boolean, key = 'Tab'): Promise<void> {
    await expectPlace();
    const heard: string[] = [];
    for (let stop = 0; stop < mostStops; stop += 1) {
      const now = await readFocused();
      const isThere = matches(now, name) && (await isInCard()) === inCard;
      if (stop > 0 || isThere) await expectSeen();
      if (isThere) {
        last = now;
        return;
      }
      heard.push(now);
      await page.keyboard.press(key);
    }
    throw new Error(`the keyboard does not come to ${name}, only to ${heard.join(', ')}`);
  }

  return {
    tabTo: (name) => goTo(name, false),
    tabBackTo: (name) => goTo(name, false, 'Shift+Tab'),
    async pressOnCard(name) {
      await card.waitForText(name);
      await goTo(name, true);
      const start = performance.now();
      await waitUntil(
        () => Promise.resolve(performance.now() - start > restTime ? true : undefined),
        () => 'the card to have been in its place for a while',
      );
      await page.keyboard.press('Enter');
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
  };
}
