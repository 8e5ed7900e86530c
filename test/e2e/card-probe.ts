import type { CardProbe } from './test-browser.ts';
import { matches, waitUntil } from './wait-until.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A button of the card as the browser's accessibility tools see it. */
export interface CardButton {
  readonly name: string;
  /** In CSS pixels of the viewport; undefined where it is not drawn now. */
  readonly box: Box | undefined;
}

/** What a browser's own tools must be able to do for a {@link CardProbe}. */
export interface CardReach {
  /** Undefined where no card is in the page. */
  text(): Promise<string | undefined>;
  buttons(): Promise<readonly CardButton[]>;
  clickAt(x: number, y: number): Promise<void>;
  /** Puts the focus into the card's only field and marks what it holds. */
  selectField(): Promise<void>;
  typeText(text: string): Promise<void>;
  styleOf(property: string): Promise<string | undefined>;
}

/** @returns a function of the closed root that reads a property of the panel as it came to be */
export function readStyle(property: string): string {
  return `function () { return getComputedStyle(this.querySelector('section')).getPropertyValue(${JSON.stringify(property)}); }`;
}

/** A little longer than the card wants to have been in its place before it takes a click. */
const handTime = 450;

export function probeCard(reach: CardReach): CardProbe {
  let lastText = '';
  async function text(): Promise<string> {
    lastText = (await reach.text()) ?? '';
    return lastText;
  }
  /** Waits until the button has stood still for as long as a hand needs to get to it. */
  async function waitUntilSettled(buttonName: string | RegExp): Promise<Box> {
    let place = '';
    let since = 0;
    let names: readonly string[] = [];
    return await waitUntil(
      async () => {
        const buttons = await reach.buttons();
        await text();
        names = buttons.map(({ name }) => name);
        const box = buttons.find(({ name }) => isNamed(name, buttonName))?.box;
        const now = performance.now();
        if (JSON.stringify(box) !== place) [place, since] = [JSON.stringify(box) ?? '', now];
        return box !== undefined && now - since >= handTime ? box : undefined;
      },
      () => `the button ${buttonName} to stand still; buttons: ${names.join(' | ')}; text: ${lastText}`,
    );
  }
  return {
    text,
    buttons: async () => (await reach.buttons()).map(({ name }) => name),
    waitForText: (expected) =>
      waitUntil(
        async () => (matches(await text(), expected) ? lastText : undefined),
        () => `a card that says ${expected}; it said: ${lastText}`,
      ),
    async waitUntilGone() {
      await waitUntil(
        async () => ((await reach.text()) === undefined ? true : undefined),
        () => 'the card to be gone',
      );
    },
    async click(buttonName) {
      const { x, y, width, height } = await waitUntilSettled(buttonName);
      await reach.clickAt(x + width / 2, y + height / 2);
    },
    styleOf: reach.styleOf,
    async fill(value) {
      await reach.selectField();
      await reach.typeText(value);
    },
  };
}

function isNamed(name: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? name === expected : expected.test(name);
}
