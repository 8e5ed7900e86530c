import * as v from 'valibot';
import { cardTag } from '../../src/pages/watch.ts';
import type { ChromiumTab } from './chromium.ts';
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

/** As many stops as no page of the way in has. */
const mostStops = 60;
/** Longer than the card wants to have been in its place before it takes a key, milliseconds. */
const restTime = 600;

/** A person without a mouse, who hears the names of what she comes to. */
export interface Keyboard {
  /** Goes from stop to stop of the page until the name of one matches. */
  tabTo(name: string | RegExp): Promise<void>;
  /** Presses Enter on the card's button of this name, after a moment for reading it. */
  pressOnCard(name: string | RegExp): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
}

export async function useKeyboard({ page, card }: ChromiumTab): Promise<Keyboard> {
  const devTools = await page.context().newCDPSession(page);
  /** What a screen reader says of the stop that the keyboard is at, also inside the card. */
  async function readFocused(): Promise<string> {
    const { nodes } = v.parse(Tree, await devTools.send('Accessibility.getFullAXTree'));
    const isFocused = ({ properties = [] }: (typeof nodes)[number]) => properties.some(({ name, value }) => name === 'focused' && value.value === true);
    return nodes.findLast((node) => isFocused(node) && node.role?.value !== 'RootWebArea')?.name?.value ?? '';
  }
  /** Whether the stop is in the card, of which a page sees only the element. */
  const isInCard = () => page.evaluate((tag) => document.activeElement?.localName === tag, cardTag);

  async function goTo(name: string | RegExp, inCard: boolean): Promise<void> {
    const heard: string[] = [];
    for (let stop = 0; stop < mostStops; stop += 1) {
      const now = await readFocused();
      if (matches(now, name) && (await isInCard()) === inCard) return;
      heard.push(now);
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not come to ${name}, only to ${heard.join(', ')}`);
  }

  return {
    tabTo: (name) => goTo(name, false),
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
