// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fillField, lookForField, type FieldPlace } from '../../src/pages/field-here.ts';

const origin = 'https://login.example.org';
const asked: FieldPlace = { origin, isPointed: false };
const pointed: FieldPlace = { origin, isPointed: true };
const field = '<form><label>Authenticator code <input id="code" autocomplete="one-time-code"></label><button>Send</button></form>';
const sms = '<p>We sent an SMS to ••••1234</p><input id="code" autocomplete="one-time-code">';

/** The document's own window, as it is at an address. */
function standAt(window: object): void {
  vi.spyOn(document, 'defaultView', 'get').mockReturnValue(window as Window & typeof globalThis);
}

function show(html: string, at: string = origin): HTMLInputElement {
  document.body.innerHTML = html;
  const window = { origin: at, location: { origin: at } };
  standAt({ ...window, get top() { return document.defaultView; } });
  return document.querySelector('input') as HTMLInputElement;
}

beforeEach(() => void vi.restoreAllMocks());

describe('a field', () => {
  test('that asks for a code takes one with the events of typing, and is not sent', () => {
    const input = show(field);
    const seen: string[] = [];
    for (const type of ['input', 'change', 'submit']) document.addEventListener(type, () => seen.push(type), { once: true });
    expect(lookForField(document, asked)).toEqual({});
    expect(seen).toEqual([]);
    expect(fillField(document, asked, '012345')).toBe(true);
    expect(input.value).toBe('012345');
    expect(seen).toEqual(['input', 'change']);
  });

  test.each<[string, () => void]>([
    ['another origin', () => show(field, 'https://evil.example')],
    ['another port', () => show(field, `${origin}:8443`)],
    ['no encryption', () => show(field, 'http://login.example.org')],
    ['a sandboxed document', () => standAt({ origin: 'null', location: { origin }, get top() { return document.defaultView; } })],
    ['a document that has its origin from the one that opened it', () => standAt({ origin, location: { origin: 'null' }, get top() { return document.defaultView; } })],
    ['a frame', () => standAt({ origin, location: { origin }, top: {} })],
    ['a tab that nobody sees', () => void vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')],
    ['a document that stands nowhere', () => void vi.spyOn(document, 'defaultView', 'get').mockReturnValue(null)],
  ])('is none in %s', (_name, arrange) => {
    const input = show(field);
    arrange();
    input.focus();
    for (const place of [asked, pointed]) {
      expect(lookForField(document, place)).toBeUndefined();
      expect(fillField(document, place, '012345')).toBe(false);
    }
    expect(input.value).toBe('');
  });

  test.each([
    ['a code that was sent', sms],
    ['a code for a number that is masked', '<p>Enter the code for ••••1234</p><input autocomplete="one-time-code">'],
    ['a recovery code', '<p>Enter one of your recovery codes</p><input autocomplete="one-time-code">'],
    ['something else', '<label>Search <input name="q"></label>'],
  ])('that asks for %s is none, unless she has pointed at it', (_name, html) => {
    const input = show(html);
    expect(fillField(document, asked, '012345')).toBe(false);
    expect(input.value).toBe('');
    input.focus();
    expect(fillField(document, pointed, '012345')).toBe(true);
    expect(input.value).toBe('012345');
  });

  test.each([
    ['too short for the code', '<input maxlength="4">'],
    ['not to be written in', '<input readonly>'],
    ['a box to tick', '<input type="checkbox">'],
    ['an address', '<input type="email">'],
  ])('that is %s takes none, though she has pointed at it', (_name, html) => {
    const input = show(html);
    const before = input.value;
    input.focus();
    expect(fillField(document, pointed, '012345')).toBe(false);
    expect(input.value).toBe(before);
  });

  test('of more boxes than the code has digits takes none, and that is told', () => {
    show(`<form>Authenticator code <input maxlength="1" autocomplete="one-time-code">${'<input maxlength="1">'.repeat(6)}</form>`);
    expect(lookForField(document, asked)).toEqual({});
    expect(fillField(document, asked, '012345')).toBe(false);
    expect([...document.querySelectorAll('input')].map(({ value }) => value).join('')).toBe('');
    expect(fillField(document, asked, '0123456')).toBe(true);
  });

  test('that she has pointed at is found in a shadow tree', () => {
    show('<x-form></x-form>');
    const root = (document.querySelector('x-form') as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = '<input type="password">';
    const input = root.querySelector('input') as HTMLInputElement;
    vi.spyOn(document, 'activeElement', 'get').mockReturnValue(root.host);
    vi.spyOn(root, 'activeElement', 'get').mockReturnValue(input);
    expect(fillField(document, pointed, '012345')).toBe(true);
    expect(input.value).toBe('012345');
  });

  test('of Authentik names its user, and is none while the page is sending', () => {
    show(`<ak-flow-executor><ak-stage-authenticator-validate><ak-stage-authenticator-validate-code><form>
      <input name="username" type="hidden" value="vards.uzvards"><i class="fa fa-clock"></i>
      <input name="code" inputmode="numeric"><button type="submit">Continue</button>
    </form></ak-stage-authenticator-validate-code></ak-stage-authenticator-validate></ak-flow-executor>`);
    expect(lookForField(document, asked)).toEqual({ user: 'vards.uzvards' });
    document.querySelector('form')?.append(document.createElement('ak-loading-overlay'));
    expect(lookForField(document, asked)).toBeUndefined();
  });
});
