import colours from '../colours.css?inline';
import rules from './card.css?inline';

/**
 * Styles a shadow root. The colours go onto the panel instead of the host, where a page's own rules would win.
 */
export function addStyle(root: ShadowRoot): void {
  const text = colours.replaceAll(':host', '.panel') + rules;
  try {
    // Unlike an element, a constructed sheet is not subject to the page's `style-src`.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let a content script hand its sheets to a page's tree.
    const element = root.ownerDocument.createElement('style');
    element.textContent = text;
    root.prepend(element);
  }
}
