import * as v from 'valibot';
import { cardTag } from '../../src/pages/watch.ts';
import { probeCard, readStyle } from './card-probe.ts';
import { forgiveGone, type Bidi } from './firefox-bidi.ts';
import { act } from './firefox-input.ts';
import type { CardProbe } from './test-browser.ts';

const Hosts = v.object({
  nodes: v.array(v.object({ value: v.object({ shadowRoot: v.nullable(v.object({ sharedId: v.string() })) }) })),
});
const Buttons = v.array(
  v.object({
    name: v.string(),
    box: v.optional(v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })),
  }),
);

const readText =
  'function () { return [...this.children].filter((child) => child.localName !== "style").map((child) => child.innerText).join("\\n").trim(); }';
const selectField = 'function () { const field = this.querySelector("input"); field.focus(); field.select(); }';
const readButtons = `function () {
  return [...this.querySelectorAll("button")].filter((button) => button.checkVisibility()).map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return { name: (button.ariaLabel ?? button.innerText).trim(), box: { x, y, width, height } };
  });
}`;

/** Looks into the card's closed root, which WebDriver gives out to who asks for all shadow trees. */
export function probeFirefoxCard(bidi: Bidi, context: string): CardProbe {
  /** Runs a function with the closed root as `this`; undefined where there is no card, or it went meanwhile. */
  function inRoot(declaration: string): Promise<unknown> {
    return forgiveGone(async () => {
      const answer = await bidi.send('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: cardTag },
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      });
      const root = v.parse(Hosts, answer).nodes[0]?.value.shadowRoot;
      return root ? await bidi.call(context, declaration, [], root.sharedId) : undefined;
    });
  }
  return probeCard({
    ...act(bidi, context),
    text: async () => v.parse(v.optional(v.string()), await inRoot(readText)),
    buttons: async () => v.parse(v.optional(Buttons, []), await inRoot(readButtons)).map(({ name, box }) => ({ name, box })),
    selectField: async () => void (await inRoot(selectField)),
    styleOf: async (property) => v.parse(v.optional(v.string()), await inRoot(readStyle(property))),
  });
}
