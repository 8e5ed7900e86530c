import { findUris } from './otpauth-text.ts';
import type { PageElement } from './page-walk.ts';

/** Where any page at all may have an otpauth URI as text. Reads only. */

/** At most so many are given out: more accounts than one can't be told apart by the person anyway. */
const maximumTexts = 8;
/** A URI may have 2,048 characters; a longer one is given out cut off at this, so that it can be refused by name. */
const maximumLength = 10_000;
/** What bounds the time: a search through so many characters takes some 100 ms. */
const maximumCharacters = 50_000_000;

const unread = new Set(['script', 'style', 'noscript', 'template']);

/**
 * @returns every otpauth and otpauth-migration text in attributes (plain, or percent-encoded inside another address), form
 * fields and text; without repetition, in the order of the page
 */
export function findOtpauthTexts(elements: readonly PageElement[]): string[] {
  const found = new Set<string>();
  const broken = findBroken(elements);
  let charactersLeft = maximumCharacters;
  for (const { element } of elements) {
    for (const text of textsOf(element, broken)) {
      charactersLeft -= text.length;
      if (charactersLeft < 0) return [...found];
      for (const uri of findUris(text)) found.add(uri.slice(0, maximumLength));
      if (found.size >= maximumTexts) return [...found].slice(0, maximumTexts);
    }
  }
  return [...found];
}

/** @returns the elements whose text is in pieces, since it may be broken between them. Each is asked once: a list may be long. */
function findBroken(elements: readonly PageElement[]): ReadonlySet<Element> {
  return new Set(elements.flatMap(({ element }) => (element.localName === 'wbr' ? (element.parentElement ?? []) : [])));
}

/** The texts of an element itself; those of its children come with them, but for text that is cut into pieces by colours or breaks. */
function* textsOf(element: Element, broken: ReadonlySet<Element>): Generator<string, void> {
  for (const { value } of element.attributes) yield value;
  if ('value' in element && typeof element.value === 'string') yield element.value;
  if (unread.has(element.localName) || element.localName === 'textarea') return;
  const { parentElement: parent } = element;
  // A piece by itself would be an account with half a secret.
  if ((parent !== null && broken.has(parent)) || parent?.closest('code, pre')) return;
  if (broken.has(element) || element.matches('code, pre')) yield wholeText(element);
  else for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) yield node.nodeValue ?? '';
}

/** As it is shown, where lines that are blocks of their own stay apart. */
function wholeText(element: Element): string {
  return (element as HTMLElement).innerText ?? element.textContent ?? '';
}
