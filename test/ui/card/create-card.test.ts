// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardDress } from '../../../src/messages/card-dress.ts';
import { createCard } from '../../../src/ui/card/create-card.ts';
import { makeTranslate } from '../../i18n/catalogue.ts';

const usual: CardDress = { words: {}, colorScheme: '', fontSize: '' };
const latvian: CardDress = { ...usual, words: { card_done: 'Kods ir pieņemts', card_account: 'Konts: $1', card_close: 'Aizvērt', extensionLanguage: 'lv' } };
const account = { id: '1', name: 'SSO', issuer: 'SSO', user: 'vards' };
const actions = { onClose: () => undefined };

let over: AbortController;
let root: ShadowRoot | undefined;

beforeEach(() => {
  over = new AbortController();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function openly(this: Element, init) {
    root = attach.call(this, { ...init, mode: 'open' });
    return root;
  });
  // What this document does not know.
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined });
  vi.stubGlobal('IntersectionObserver', class {
    observe() {}
    disconnect() {}
  });
});
afterEach(() => {
  over.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function makeCard() {
  const english = makeTranslate('en');
  const translate: typeof english = (key, ...values) => (/_(hint|do)$/.test(key) ? '' : english(key, ...values));
  return createCard({ tag: 'atslega-card', translate, elements: () => [], now: () => 0, signal: over.signal });
}

const panel = () => (root?.host.isConnected ? root.querySelector('section') : undefined);
const title = () => panel()?.querySelector('h2')?.textContent;

describe('the card', () => {
  test('is not drawn before it is known how, so that it never flashes in other words', () => {
    const card = makeCard();
    card.show({ kind: 'done' }, actions, []);
    expect(panel()).toBeUndefined();
    card.wear(latvian);
    expect(title()).toBe('Kods ir pieņemts');
    expect(panel()?.lang).toBe('lv');
    expect(panel()?.querySelector('.close')?.ariaLabel).toBe('Aizvērt');
  });

  test.each([
    ['gives the keyboard to what the page asks for, where it had it', true],
    ['takes the keyboard from nobody', false],
  ])('when it goes, %s', (_, hasKeyboard) => {
    const [field, other] = [document.createElement('input'), document.createElement('input')];
    document.body.replaceChildren(other, field);
    const card = makeCard();
    card.wear(usual);
    card.show({ kind: 'done' }, actions, [field]);
    vi.spyOn(document, 'activeElement', 'get').mockReturnValue(hasKeyboard ? (root?.host ?? null) : other);
    const focus = vi.spyOn(field, 'focus');
    card.hide();
    expect(focus).toHaveBeenCalledTimes(hasKeyboard ? 1 : 0);
    document.body.replaceChildren();
  });

  test('that was hidden before that is known, is not drawn', () => {
    const card = makeCard();
    card.show({ kind: 'done' }, actions, []);
    card.hide();
    card.wear(usual);
    expect(panel()).toBeUndefined();
  });

  test('speaks the browser’s language where no other was chosen', () => {
    const card = makeCard();
    card.wear(usual);
    card.show({ kind: 'done' }, actions, []);
    expect(title()).toBe('The code was accepted');
    expect(panel()?.lang).toBe('en');
  });

  test('puts the values into sentences of another language', () => {
    const card = makeCard();
    card.wear(latvian);
    card.show({ kind: 'sent', account }, actions, []);
    expect(panel()?.textContent).toContain('Konts: SSO');
  });

  test('says the account’s name once: where it can be changed, the field has it', () => {
    const card = makeCard();
    card.wear(latvian);
    card.show({ kind: 'sent', account }, { ...actions, name: 'Darbs' }, []);
    expect(panel()?.querySelector('input')?.value).toBe('Darbs');
    expect(panel()?.textContent).not.toContain('SSO');
  });

  test('takes up another language while it is shown', () => {
    const card = makeCard();
    card.wear(usual);
    card.show({ kind: 'done' }, actions, []);
    card.wear(latvian);
    expect(title()).toBe('Kods ir pieņemts');
    card.wear(usual);
    expect(title()).toBe('The code was accepted');
  });

  test('is not written anew by an answer that changes nothing: it would be read out again', () => {
    const card = makeCard();
    card.wear(latvian);
    card.show({ kind: 'done' }, actions, []);
    const before = panel()?.querySelector('h2')?.firstChild;
    card.wear(structuredClone(latvian));
    expect(panel()?.querySelector('h2')?.firstChild).toBe(before);
    expect(before).toBeTruthy();
  });

  test('has the colours that were chosen, and the page has not', () => {
    const card = makeCard();
    card.wear({ ...usual, colorScheme: 'dark' });
    card.show({ kind: 'done' }, actions, []);
    expect(panel()?.style.colorScheme).toBe('dark');
    expect(document.documentElement.style.colorScheme).toBe('');
    card.wear(usual);
    expect(panel()?.style.colorScheme).toBe('');
  });

  test.each([
    ['larger text where it covers nothing', 0, '21px'],
    ['its usual text where it would cover what the page asks for', 10, ''],
  ])('has %s', (_, size, expected) => {
    // In this document everything is in the same place, without a size unless it is given one.
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, top: 0, right: size, bottom: size, width: size, height: size } as DOMRect);
    const card = makeCard();
    card.wear({ ...usual, fontSize: '21px' });
    card.show({ kind: 'done' }, actions, [document.body]);
    expect(panel()?.style.fontSize).toBe(expected);
  });

  test('offers help where there is some, by a button that a keyboard reaches', () => {
    const card = makeCard();
    card.wear(usual);
    card.show({ kind: 'done' }, actions, []);
    const help = panel()?.querySelector<HTMLButtonElement>('.help');
    expect(help?.hidden).toBe(true);
    card.show({ kind: 'refused-unknown' }, { ...actions, onHelp: () => undefined }, []);
    expect(help?.hidden).toBe(false);
    expect(help?.textContent).toBe('Why was the code not accepted?');
    expect(help?.tabIndex).toBe(0);
  });

  test('takes no help from a click that nobody made', () => {
    const card = makeCard();
    const onHelp = vi.fn();
    card.wear(usual);
    card.show({ kind: 'refused-unknown' }, { ...actions, onHelp }, []);
    panel()?.querySelector<HTMLButtonElement>('.help')?.click();
    expect(onHelp).not.toHaveBeenCalled();
  });
});
