// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { deepElements, deepQuery, deepQueryAll, isShown, textOf } from '../../src/pages/dom.ts';
import { loadPage } from './load-page.ts';

const page = loadPage(`<body id="body">
  <x-outer id="outer"><template shadowrootmode="open"><p id="first">one</p>
    <x-inner id="inner"><template shadowrootmode="open"><b id="deep">two</b></template><i id="slotted"></i></x-inner></template>
    <p id="light">three</p></x-outer>
  <p id="last">four</p></body>`);
const ids = (elements: Iterable<Element>) => [...elements].map(({ id }) => id).filter(Boolean);

test('elements come in composed order: an element, its shadow tree, its light children', () => {
  expect(ids(deepElements(page))).toEqual(['body', 'outer', 'first', 'inner', 'deep', 'slotted', 'light', 'last']);
});

test('the own shadow tree of the root comes first, the root itself does not come', () => {
  const outer = page.querySelector('#outer');
  expect(outer && ids(deepElements(outer))).toEqual(['first', 'inner', 'deep', 'slotted', 'light']);
});

test('a query finds the first match in that order, and all of them', () => {
  expect(deepQuery(page, 'b, #last')?.id).toBe('deep');
  expect(ids(deepQueryAll(page, 'p'))).toEqual(['first', 'light', 'last']);
  expect(deepQuery(page, 'select')).toBeUndefined();
});

test('deep nesting of shadow roots does not exhaust the stack', () => {
  const start = document.createElement('x-host');
  let host = start;
  for (let depth = 0; depth < 3_000; depth += 1) {
    const inner = document.createElement('x-host');
    host.attachShadow({ mode: 'open' }).append(inner);
    host = inner;
  }
  expect([...deepElements(start)]).toHaveLength(3_000);
});

test('without layout only styles decide what is shown', () => {
  document.body.innerHTML = '<p id="shown">a</p><div hidden><p id="hidden">b</p></div><p id="none" style="display: none">c</p>';
  const shown = [...document.querySelectorAll('p')].filter(isShown);
  expect(ids(shown)).toEqual(['shown']);
  expect(isShown(document.createElement('p'))).toBe(false);
});

test('text is read with its white space collapsed, and of nothing as empty', () => {
  document.body.innerHTML = '<p> a\n <b>b</b>\t c </p>';
  expect(textOf(document.querySelector('p'))).toBe('a b c');
  expect(textOf(undefined)).toBe('');
});
