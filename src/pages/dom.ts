/**
 * Reading a document through its open shadow roots. Nothing here changes the page. Closed roots are not seen, by design
 * of the platform.
 */

/**
 * Every element under `root` in composed order: an element, then its shadow tree, then its light children. Slots are not
 * followed: slotted content comes where it stands in the light tree. Iterative, so that no nesting exhausts the stack.
 * @param root not given out itself; its own shadow tree comes first
 */
export function* deepElements(root: ParentNode & { readonly shadowRoot?: ShadowRoot | null }): Generator<Element, void> {
  const open = [root, root.shadowRoot].filter((tree) => tree !== null && tree !== undefined).map(elementsOf);
  for (let elements = open.at(-1); elements !== undefined; elements = open.at(-1)) {
    const next = elements.next();
    if (next.done === true) {
      open.pop();
      continue;
    }
    yield next.value;
    if (next.value.shadowRoot !== null) open.push(elementsOf(next.value.shadowRoot));
  }
}

function elementsOf(tree: ParentNode) {
  return tree.querySelectorAll('*').values();
}

/** @returns the first element under `root`, in composed order, that matches; the caller's selector names its type */
export function deepQuery<Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found | undefined {
  for (const element of deepElements(root)) if (element.matches(selector)) return element as Found;
  return undefined;
}

/** @returns every element under `root`, in composed order, that matches; the caller's selector names its type */
export function deepQueryAll<Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found[] {
  const found: Found[] = [];
  for (const element of deepElements(root)) if (element.matches(selector)) found.push(element as Found);
  return found;
}

/**
 * Whether a person can see the element: rendered, not transparent, with an area. Where there is no layout at all (a
 * document that is not shown) only the styles count.
 */
export function isShown(element: Element): boolean {
  if (!element.isConnected) return false;
  const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
  if (!(element.checkVisibility?.(options) ?? true)) return false;
  const hasLayout = (element.ownerDocument.documentElement.getBoundingClientRect().width ?? 0) > 0;
  if (!hasLayout) return element.closest('[hidden]') === null;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** The element's text as a person reads it, white space collapsed; empty where there is no element. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
