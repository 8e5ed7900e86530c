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

test('no more than twenty pictures are given', () => {
  document.body.innerHTML = '<img data-size="100x100">'.repeat(50);
  expect(findPictures(walkPage(document))).toHaveLength(20);
});
