// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { findPictures } from '../../src/pages/page-pictures.ts';
import { walkPage } from '../../src/pages/page-walk.ts';

beforeEach(() => {
  document.body.replaceChildren();
  // happy-dom has no layout: an element's size is what its data attribute says.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [width = 800, height = 600] = (this.getAttribute('data-size') ?? '800x600').split('x').map(Number);
    return { x: 10, y: 20, width, height } as DOMRect;
  });
});

test('near-square pictures come, the likeliest first, with their place', () => {
  document.body.innerHTML = `
    <img id="logo" data-size="64x64"><img id="banner" data-size="400x100"><img id="icon" data-size="24x24">
    <canvas id="chart" data-size="600x590"></canvas><svg id="drawing" data-size="265x265"></svg>
    <img id="gone" data-size="200x200" style="display: none">`;
  const host = document.createElement('qr-code');
  host.attachShadow({ mode: 'open' }).innerHTML = '<img id="code" data-size="250x240">';
  document.body.append(host);
  const pictures = findPictures(walkPage(document));
  expect(pictures.map(({ element }) => element.id)).toEqual(['code', 'drawing', 'logo', 'chart']);
  expect(pictures[0]?.place).toEqual({ x: 10, y: 20, width: 250, height: 240 });
});

test.each<[string, string, readonly [string | undefined, boolean]]>([
  ['an image button', '<input type="image" src="data:image/png;base64,AAAA" data-size="99x99">', ['data:image/png;base64,AAAA', true]],
  ['an image button whose picture is elsewhere', '<input type="image" src="https://example.test/qr.png" data-size="99x99">', [undefined, true]],
  ['an object', '<object data="data:image/png;base64,AAAA" data-size="99x99"></object>', ['data:image/png;base64,AAAA', true]],
  ['an embedded picture', '<embed src="https://example.test/qr.png" data-size="99x99">', [undefined, true]],
  ['a film, whatever its shape', '<video data-size="640x360"></video>', [undefined, true]],
  ['a background', `<p style='background-image: url("data:image/png;base64,AAAA")' data-size="99x99"></p>`, ['data:image/png;base64,AAAA', true]],
  ['a background of what is long', `<p style='background-image: url("data:image/png;base64,AAAA")' data-size="900x99"></p>`, ['data:image/png;base64,AAAA', false]],
])('%s is given', (_, html, [address, isPlaced]) => {
  document.body.innerHTML = html;
  expect(findPictures(walkPage(document)).map((one) => [one.address, one.place !== undefined])).toEqual([[address, isPlaced]]);
});

test('a background comes after a picture of the same shape, and is not given where it is elsewhere and long', () => {
  document.body.innerHTML = `
    <p id="behind" style='background-image: url("https://example.test/a.png")' data-size="265x265"></p><img id="image" data-size="265x265">
    <p id="banner" style='background-image: url("https://example.test/b.png")' data-size="900x99"></p>`;
  expect(findPictures(walkPage(document)).map(({ element }) => element.id)).toEqual(['image', 'behind']);
});

test('no more than twenty pictures are given', () => {
  document.body.innerHTML = '<img data-size="100x100">'.repeat(50);
  expect(findPictures(walkPage(document))).toHaveLength(20);
});
