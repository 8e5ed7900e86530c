/**
 * Reading a document through its open shadow roots. Nothing here changes the page. Closed roots are not seen: the
 * platform keeps them so.
 */

/**
 * Every element under `root` in composed order: an element, then its shadow tree, then its light children. Slots are not
 * followed: slotted content comes where it stands in the light tree. Iterative, so that no nesting exhausts the stack.
 * @param root not given out itself; its own shadow tree comes first
 */
export function* deepElements(root: ParentNode & { readonly shadowRoot?: ShadowRoot | null }): Generator<Element, void> {
  const open = [elementsOf(root)];
  if (root.shadowRoot) open.push(elementsOf(root.shadowRoot));
  for (let elements = open.at(-1); elements; elements = open.at(-1)) {
    const { done, value } = elements.next();
    if (value) yield value;
    if (value?.shadowRoot) open.push(elementsOf(value.shadowRoot));
    if (done) open.pop();
  }
}

function elementsOf(tree: ParentNode): Iterator<Element, undefined> {
  return tree.querySelectorAll('*').values();
}

/** @returns the first element under `root`, in composed order, that matches a selector of HTML elements */
export function deepQuery(root: ParentNode, selector: string): HTMLElement | undefined {
  for (const element of deepElements(root)) if (element.matches(selector)) return element as HTMLElement;
  return undefined;
}

/** @returns every element under `root`, in composed order, that matches a selector of HTML elements */
export function deepQueryAll(root: ParentNode, selector: string): HTMLElement[] {
  return [...deepElements(root)].filter((element) => element.matches(selector)) as HTMLElement[];
}

/**
 * Whether a person can see the element: rendered, not transparent, with an area. Where there is no layout at all (a
 * document that is not shown) only the styles count.
 */
export function isShown(element: Element): boolean {
  if (!element.isConnected || element.closest('[hidden]') !== null) return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const hasArea = ({ width, height }: DOMRect) => width > 0 && height > 0;
  return hasArea(element.getBoundingClientRect()) || !hasArea(element.ownerDocument.documentElement.getBoundingClientRect());
}

/** @returns what an element stands in, through open shadow roots; also of elements in a frame, whose classes are not of this window */
export function composedParent(element: Element): Element | undefined {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : undefined;
}

/** The element's text as a person reads it, white space collapsed; empty where there is no element. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
