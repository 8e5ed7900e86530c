import rules from './card.css?inline';

/** Styles the card's shadow root. */
export function addStyle(root: ShadowRoot): void {
  try {
    // Unlike an element, a constructed sheet is not subject to the page's `style-src`.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let a content script hand its sheets to a page's tree.
    const element = document.createElement('style');
    element.textContent = rules;
    root.prepend(element);
  }
}
