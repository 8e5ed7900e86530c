/** Acting on a page, as a person would. Everything else in this folder only reads. */

/**
 * Puts a code into a field with the events of typing: `input` crosses shadow boundaries, `change` does not, as the
 * browser's own do (HTML, section 4.10.5.5). The prototype's setter is used, since a page's framework may have put its
 * own on the element. Nothing is sent.
 */
export function typeCode(input: HTMLInputElement, code: string): void {
  Reflect.set(HTMLInputElement.prototype, 'value', code, input);
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: code }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * Clicks a button or a link of a part. Authentik's "select another method" has no type before 2025.10: after a scripted
 * click it still stands in its form when that is sent, natively, with the code in the URL. Such a sending is held back.
 */
export function press(button: HTMLElement): void {
  const isUntyped = button.matches('form:not([action]) button:not([type])');
  const over = new AbortController();
  if (isUntyped) button.getRootNode().addEventListener('submit', holdBack, { capture: true, signal: over.signal });
  button.click();
  over.abort();
}

/** Keeps an event from the page, and from what the browser would do by itself. */
export function holdBack(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
