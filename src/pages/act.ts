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
 * Clicks a button or a link of a part.
 * @returns false where the click would send a form natively that the page's script means to send: a button without a
 * type in a form without an address. Authentik's "select another method" is one, and would put the code into the URL.
 */
export function press(button: HTMLElement): boolean {
  if (button.matches('form:not([action]) button:not([type])')) return false;
  button.click();
  return true;
}
