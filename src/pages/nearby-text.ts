import { composedParent, isShown } from './dom.ts';

/** More than this is no longer about the field, in characters. */
const mostText = 800;
const mostLevels = 6;

/** Ways to something else, and what stands on every page. */
const besides = 'a, button, select, textarea, script, style, template, noscript, nav, header, footer, aside, [role="button"], [role="link"], [role="tab"], [role="navigation"]';

/**
 * What a person reads around a field: as far out as it is still a few sentences. Links and buttons are left out, since they
 * name what the page does not ask for now.
 */
export function nearbyText(field: HTMLInputElement): string {
  let text = '';
  let around: Element | undefined = field;
  for (let level = 0; level < mostLevels; level += 1) {
    around = composedParent(around);
    if (around === undefined || around.localName === 'html' || hasOtherForm(around, field)) break;
    const wider: string = shownText(around);
    if (wider.length > mostText) break;
    text = wider;
  }
  return text;
}

/** What stands around another form's field is about that one. */
function hasOtherForm(around: Element, field: HTMLInputElement): boolean {
  return field.form !== null && [...around.querySelectorAll('input')].some((other) => other.form !== field.form && other.type !== 'hidden' && isShown(other));
}

function shownText(element: Element): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

function collect(tree: Element | ShadowRoot, parts: string[]): void {
  for (const node of tree.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? '');
    if (!(node instanceof Element) || node.matches(besides) || !isShown(node)) continue;
    if (node.shadowRoot !== null) collect(node.shadowRoot, parts);
    collect(node, parts);
  }
}
