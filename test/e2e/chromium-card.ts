import type { CDPSession, Page } from 'playwright-core';
import { cardTag } from '../../src/pages/watch.ts';
import { probeCard, readStyle, type Box } from './card-probe.ts';
import type { CardProbe } from './test-browser.ts';

interface DomNode {
  readonly localName: string;
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function findNode(node: DomNode, localName: string): DomNode | undefined {
  if (node.localName === localName) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findNode(child, localName);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** As long as a person's finger rests on the button, milliseconds. */
const pressTime = 60;

const readText =
  'function () { return [...this.children].filter((child) => child.localName !== "style").map((child) => child.innerText).join("\\n").trim(); }';
const selectField = 'function () { const field = this.querySelector("input"); field.focus(); field.select(); }';

/** Looks into the card's closed root with the protocol of the developer tools, and clicks with the real mouse. */
export function probeChromiumCard(page: Page): CardProbe {
  let opening: Promise<CDPSession> | undefined;
  function session(): Promise<CDPSession> {
    opening ??= page.context().newCDPSession(page);
    return opening;
  }

  async function findHost(): Promise<DomNode | undefined> {
    const { root } = await (await session()).send('DOM.getDocument', { depth: -1, pierce: true });
    return findNode(root, cardTag);
  }

  /** Runs a function with the closed root as `this`; undefined where there is no card, or it went meanwhile. */
  async function inRoot(functionDeclaration: string): Promise<unknown> {
    const root = (await findHost())?.shadowRoots?.[0];
    if (root === undefined) return undefined;
    const tools = await session();
    return await forgiveGone(async () => {
      const { object } = await tools.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
      const { objectId } = object;
      if (objectId === undefined) return undefined;
      const { result } = await tools.send('Runtime.callFunctionOn', { objectId, functionDeclaration, returnByValue: true });
      return result.value as unknown;
    });
  }

  async function boxOf(backendNodeId: number): Promise<Box | undefined> {
    return await forgiveGone(async () => {
      const { model } = await (await session()).send('DOM.getBoxModel', { backendNodeId });
      const [x = 0, y = 0] = model.border;
      return { x, y, width: model.width, height: model.height };
    });
  }

  return probeCard({
    async text() {
      const text = await inRoot(readText);
      return typeof text === 'string' ? text : undefined;
    },
    async buttons() {
      const host = await findHost();
      if (host === undefined) return [];
      const { nodes } = (await forgiveGone(async () =>
        (await session()).send('Accessibility.queryAXTree', { backendNodeId: host.backendNodeId, role: 'button' }),
      )) ?? { nodes: [] };
      const found = nodes.flatMap(({ name, backendDOMNodeId }) =>
        backendDOMNodeId === undefined ? [] : [{ name: String(name?.value ?? ''), backendDOMNodeId }],
      );
      return await Promise.all(found.map(async ({ name, backendDOMNodeId }) => ({ name, box: await boxOf(backendDOMNodeId) })));
    },
    clickAt: (x, y) => page.mouse.click(x, y, { delay: pressTime }),
    selectField: async () => void (await inRoot(selectField)),
    async styleOf(property) {
      const value = await inRoot(readStyle(property));
      return typeof value === 'string' ? value : undefined;
    },
    typeText: (text) => page.keyboard.type(text),
  });
}

/** The page may redraw or leave between two questions: then what was asked for is not there. */
async function forgiveGone<Found>(ask: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await ask();
  } catch (error) {
    const isGone = /No node|Could not (find|compute)|not belong to the document|context|Cannot find|navigat/i.test(String(error));
    if (isGone) return undefined;
    throw error;
  }
}
