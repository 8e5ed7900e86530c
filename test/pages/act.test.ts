// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { press, typeCode } from '../../src/pages/act.ts';

beforeEach(() => document.body.replaceChildren());

function insertInShadow(html: string): ShadowRoot {
  const host = document.body.appendChild(document.createElement('x-stage'));
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

test('a code is typed with the events of typing: input is seen outside the shadow tree, change only inside', () => {
  const root = insertInShadow('<form><input name="code" value="stale"></form>');
  const input = root.querySelector('input') as HTMLInputElement;
  const seen: string[] = [];
  for (const type of ['input', 'change']) {
    root.addEventListener(type, () => seen.push(`${type} inside: ${input.value}`));
    document.addEventListener(type, () => seen.push(`${type} outside`));
  }
  typeCode(input, '012345');
  expect(input.value).toBe('012345');
  expect(seen).toEqual(['input inside: 012345', 'input outside', 'change inside: 012345']);
});

test("a setter that the page put on the field is not asked, and nothing is sent", () => {
  const root = insertInShadow('<form><input name="code"></form>');
  const input = root.querySelector('input') as HTMLInputElement;
  const form = root.querySelector('form') as HTMLFormElement;
  const set = vi.fn<(value: string) => void>();
  Object.defineProperty(input, 'value', { configurable: true, set });
  const submit = vi.spyOn(form, 'submit');
  form.addEventListener('submit', submit);
  typeCode(input, '012345');
  expect(Reflect.get(HTMLInputElement.prototype, 'value', input)).toBe('012345');
  expect(set).not.toHaveBeenCalled();
  expect(submit).not.toHaveBeenCalled();
});

test.each([
  ['a submit button', '<form><button type="submit">a</button></form>', true],
  ['a plain button', '<form><button type="button">a</button></form>', true],
  ['a button outside any form', '<button>a</button>', true],
  ['a link', '<form><a href="#here">a</a></form>', true],
  ['a button without a type that sends a form with an address', '<form action="/mfa/totp/verify"><button>a</button></form>', true],
  ['a button without a type in a form that the page sends by script', '<form><button>a</button></form>', false],
])('%s: pressed, and sends its form if that is what it is for: %s', (_name, html, isLeftAlone) => {
  const root = insertInShadow(html);
  const clicked = vi.fn<() => void>();
  const sent = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  root.addEventListener('click', clicked);
  root.querySelector('form')?.addEventListener('submit', sent);
  press(root.querySelector('button, a') as HTMLElement);
  expect(clicked).toHaveBeenCalledOnce();
  const sends = isLeftAlone && /submit|action=/u.test(html);
  expect(sent).toHaveBeenCalledTimes(sends ? 1 : 0);
});

test('what the page itself sends later is not held back', () => {
  const root = insertInShadow('<form><button>a</button></form>');
  const sent = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  root.querySelector('form')?.addEventListener('submit', sent);
  press(root.querySelector('button') as HTMLElement);
  root.querySelector('form')?.requestSubmit();
  expect(sent).toHaveBeenCalledOnce();
});
