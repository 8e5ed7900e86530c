// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { findDrawnCells } from '../../src/pages/drawn-cells.ts';
import { walkPage } from '../../src/pages/page-walk.ts';
import { gridOf, rowsOf, uri } from './qr-renderings.ts';

/** The layout of a browser is asked in test/e2e/capture-page.test.ts; here a cell lies where its `data-box` says. */
beforeEach(() => {
  document.body.replaceChildren();
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [x = 0, y = 0, width = 1000, height = 800] = (this.getAttribute('data-box') ?? '0 0 1000 800').split(' ').map(Number);
    return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height } as DOMRect;
  });
});

const dark = 'rgb(0, 0, 0)';
const light = 'rgb(255, 255, 255)';

interface Look {
  readonly quiet?: number;
  readonly side?: number;
  readonly gap?: number;
  readonly colour?: (isDark: boolean) => string;
}

function show({ quiet = 0, side = 4, gap = 0, colour = (isDark) => (isDark ? dark : light) }: Look, around = (cells: string) => cells): void {
  const cells = gridOf(uri, quiet).flatMap((row, y) =>
    row.map((isDark, x) => `<i style="display: block; background-color: ${colour(isDark)}" data-box="${8 + x * side} ${9 + y * side} ${side - gap} ${side - gap}"></i>`),
  );
  document.body.innerHTML = `<div>${around(cells.join(''))}</div>`;
}

const find = () => findDrawnCells(walkPage(document));

test.each<[string, Look]>([
  ['dark cells among light ones', {}],
  ['a quiet zone around it', { quiet: 4 }],
  ['cells of broken width', { side: 3.33 }],
  ['cells with gaps between them', { side: 5, gap: 1 }],
  ['cells of two pixels', { side: 2 }],
  ['dark cells alone', { colour: (isDark) => (isDark ? dark : 'rgba(0, 0, 0, 0)') }],
  ['light cells with dark between them', { quiet: 2, colour: (isDark) => (isDark ? 'rgb(17, 24, 39)' : 'rgb(229, 231, 235)') }],
  ['light on dark', { quiet: 2, colour: (isDark) => (isDark ? light : dark) }],
])('a code is found that has %s', (_, look) => {
  show(look);
  expect(find()).toEqual([rowsOf(uri)]);
});

test('a code is found whose dark cells are gaps over something dark', () => {
  show({ quiet: 2, colour: (isDark) => (isDark ? 'rgba(0, 0, 0, 0)' : light) }, (cells) => `<section style="background-color: ${dark}">${cells}</section>`);
  expect(find()).toEqual([rowsOf(uri)]);
});

test.each<[string, () => void]>([
  ['boxes that say something', () => show({}, (cells) => `${cells}<b>7</b>`)],
  ['boxes of hardly another colour', () => show({ colour: (isDark) => (isDark ? 'rgb(250, 250, 250)' : light) })],
  ['boxes that are not shown', () => show({}, (cells) => `<section style="display: none">${cells}</section>`)],
  ['a chessboard', () => (document.body.innerHTML = Array.from({ length: 64 }, (_, index) => `<i style="background-color: ${(index + (index >> 3)) % 2 ? dark : light}" data-box="${(index % 8) * 20} ${(index >> 3) * 20} 20 20"></i>`).join(''))],
  ['more boxes than can be looked at in time', () => show({}, (cells) => `${cells}${'<i></i>'.repeat(40_000)}`)],
  ['an empty list', () => (document.body.innerHTML = '<ul></ul>')],
])('none is found in %s', (_, draw) => {
  draw();
  expect(find()).toEqual([]);
});
