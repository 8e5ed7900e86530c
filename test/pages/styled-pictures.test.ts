// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { walkPage } from '../../src/pages/page-walk.ts';
import { findStyledPictures } from '../../src/pages/styled-pictures.ts';

const png = 'data:image/png;base64,AAAA';
const elsewhere = 'https://example.test/qr.png';

/** Computed styles as a browser writes them, by the element's id and the pseudo-element. */
function style(styles: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  document.body.innerHTML = '<p id="a"></p><p id="b" hidden></p>';
  vi.spyOn(window, 'getComputedStyle').mockImplementation(
    (element, pseudo) => ({ backgroundImage: 'none', maskImage: 'none', content: pseudo ? 'none' : 'normal', ...styles[element.id + (pseudo ?? '')] }) as CSSStyleDeclaration,
  );
}

const find = () => findStyledPictures(walkPage(document)).map(({ element, address }) => [element.id, address]);

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ x: 10, y: 20, width: 100, height: 100 } as DOMRect);
});

test.each<[string, Parameters<typeof style>[0], readonly unknown[]]>([
  ['a background', { a: { backgroundImage: `url("${png}")` } }, [['a', png]]],
  ['a mask', { a: { maskImage: `url("${png}")` } }, [['a', png]]],
  ['content', { a: { content: `url("${png}")` } }, [['a', png]]],
  ['a background before an element', { 'a::before': { content: '""', backgroundImage: `url("${png}")` } }, [['a', png]]],
  ['content after an element', { 'a::after': { content: `url("${png}") / "QR"` } }, [['a', png]]],
  ['a background over another', { a: { backgroundImage: `linear-gradient(red, red), url("${elsewhere}"), url("${png}")` } }, [['a', undefined], ['a', png]]],
  ['an address with quotes in it', { a: { backgroundImage: String.raw`url("data:image/svg+xml,<svg a=\"b\"/>")` } }, [['a', 'data:image/svg+xml,<svg a="b"/>']]],
])('%s is found', (_, styles, expected) => {
  style(styles);
  expect(find()).toEqual(expected);
});

test.each<[string, Parameters<typeof style>[0]]>([
  ['no picture', { a: { backgroundImage: 'none' } }],
  ['a gradient', { a: { backgroundImage: 'linear-gradient(red, blue)' } }],
  ['a background before an element where nothing is', { 'a::before': { backgroundImage: `url("${png}")` } }],
  ['a background of what is not shown', { b: { backgroundImage: `url("${png}")` } }],
])('%s gives nothing', (_, styles) => {
  style(styles);
  expect(find()).toEqual([]);
});

test('no more than forty are looked for', () => {
  style({});
  document.body.innerHTML = '<p id="a"></p>'.repeat(100);
  vi.mocked(window.getComputedStyle).mockReturnValue({ backgroundImage: `url("${png}")`, content: 'none' } as CSSStyleDeclaration);
  expect(find()).toHaveLength(40);
});

test('a page that takes too long is left', () => {
  style({ a: { backgroundImage: `url("${png}")` } });
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 301));
  expect(find()).toEqual([]);
});
