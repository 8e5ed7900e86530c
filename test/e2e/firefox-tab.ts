import { writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { findVisible } from './find-visible.ts';
import { probeFirefoxCard } from './firefox-card.ts';
import { forgiveGone, type Bidi } from './firefox-bidi.ts';
import { act } from './firefox-input.ts';
import type { Box } from './card-probe.ts';
import type { Tab } from './test-browser.ts';
import { waitUntil } from './wait-until.ts';

export interface FirefoxTab extends Tab {
  readonly context: string;
  /** Runs a function in the page. @param declaration its source; what it returns must be JSON */
  call(declaration: string, ...words: readonly string[]): Promise<unknown>;
}

const Place = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });
const Trees = v.object({ contexts: v.tuple([v.object({ url: v.string() })]) });
const Picture = v.object({ data: v.string() });

/** WebDriver's numbers for keys that are no characters. */
const keys: Readonly<Record<string, string>> = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', ArrowDown: '\uE015', ArrowUp: '\uE013' };

/** The source of a function of a selector that does something with its first visible match, or gives null. */
function withElement(action: string): string {
  return `(selector) => {
    const element = (${findVisible.toString()})(selector);
    if (element === undefined) return null;
    ${action}
  }`;
}

const placeOf = withElement(`element.scrollIntoView({ block: "nearest", behavior: "instant" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };`);

/** The same, once its middle is on the screen: a popup opens with no height at all. */
const placeInView = withElement(`element.scrollIntoView({ block: "nearest", behavior: "instant" });
    const { x, y, width, height } = element.getBoundingClientRect();
    const [middle, centre] = [x + width / 2, y + height / 2];
    return middle >= 0 && middle < innerWidth && centre >= 0 && centre < innerHeight ? { x, y, width, height } : null;`);

/** @param context the tab's, as WebDriver calls it */
export function firefoxTab(bidi: Bidi, context: string): FirefoxTab {
  const { clickAt, typeText } = act(bidi, context);
  let address = '';

  async function readAddress(): Promise<string> {
    const tree = await forgiveGone(() => bidi.send('browsingContext.getTree', { root: context, maxDepth: 0 }));
    if (tree !== undefined) address = v.parse(Trees, tree).contexts[0].url;
    return address;
  }
  /** Waits until the selector's first visible match gives something. */
  function ask(action: string, selector: string): Promise<unknown> {
    return waitUntil(
      async () => (await forgiveGone(() => bidi.call(context, action, [selector]))) ?? undefined,
      () => `${selector} on ${address}`,
    );
  }
  /** The same, until it gives the same twice. */
  async function askUntilStill(action: string, selector: string): Promise<unknown> {
    let last: unknown;
    return await waitUntil(
      async () => {
        const found = await ask(action, selector);
        if (JSON.stringify(found) === JSON.stringify(last)) return found;
        last = found;
        return undefined;
      },
      () => `${selector} to stand still`,
    );
  }
  async function click(selector: string): Promise<void> {
    const { x, y, width, height }: Box = v.parse(Place, await askUntilStill(placeInView, selector));
    await clickAt(x + width / 2, y + height / 2);
    await readAddress();
  }

  return {
    context,
    call: (declaration, ...words) => bidi.call(context, declaration, words),
    card: probeFirefoxCard(bidi, context),
    url: () => address,
    async goto(url) {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
      await readAddress();
    },
    async waitForUrl(start, milliseconds) {
      await waitUntil(
        async () => ((await readAddress()).startsWith(start) ? true : undefined),
        () => `${start}; the address is ${address}`,
        milliseconds,
      );
    },
    waitFor: async (selector) => void (await ask(placeOf, selector)),
    click,
    async type(selector, text) {
      await ask(withElement('element.focus(); return true;'), selector);
      await typeText(text);
    },
    valueOf: async (selector) => v.parse(v.string(), await ask(withElement('return element.value;'), selector)),
    textOf: async (selector) => v.parse(v.string(), await ask(withElement('return element.innerText;'), selector)),
    press: (key) => typeText(keys[key] ?? key),
    bringToFront: async () => void (await bidi.send('browsingContext.activate', { context })),
    async screenshot(path) {
      const { data } = v.parse(Picture, await bidi.send('browsingContext.captureScreenshot', { context }));
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    close: async () => void (await bidi.send('browsingContext.close', { context })),
  };
}
