/**
 * Finds the first visible match of a selector. As in Playwright, every space in the selector leads into open shadow
 * roots, too; other combinators stay within one root. Sent to a page as text, so it uses nothing from outside.
 */
export function findVisible(selector: string): Element | undefined {
  function search(root: Document | Element | ShadowRoot, part: string): Element[] {
    const within = [root, ...('shadowRoot' in root && root.shadowRoot !== null ? [root.shadowRoot] : [])];
    return within.flatMap((from) => [
      ...from.querySelectorAll(part),
      ...[...from.querySelectorAll('*')].flatMap((each) => (each.shadowRoot === null ? [] : search(each.shadowRoot, part))),
    ]);
  }
  function find(alternative: string): (Document | Element)[] {
    const parts = alternative.trim().split(/(?<![>+~])\s+(?![>+~]|[^[]*\])/);
    return parts.reduce<(Document | Element)[]>((roots, part) => roots.flatMap((root) => search(root, part)), [document]);
  }
  return selector
    .split(/,(?![^[]*\])/)
    .flatMap(find)
    .filter((found) => found instanceof Element)
    .find((found) => found.checkVisibility({ visibilityProperty: true }) && found.getClientRects().length > 0);
}
