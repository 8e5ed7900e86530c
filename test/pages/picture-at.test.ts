// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { readPictureAt } from '../../src/pages/picture-at.ts';

const address = 'https://example.test/qr.png';
const png = 'data:image/png;base64,AAAA';

beforeEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [x = 0, y = 0, width = 800, height = 600] = (this.getAttribute('data-box') ?? '0 0 800 600').split(' ').map(Number);
    return { x, y, width, height } as DOMRect;
  });
});

/** An image that shows what is at an address, chosen among several. */
function addImage(parent: ParentNode & Node, shown: string, box: string): HTMLElement {
  const image = document.createElement('img');
  for (const [name, value] of Object.entries({ complete: true, currentSrc: shown, naturalWidth: 0, naturalHeight: 0 })) {
    Object.defineProperty(image, name, { value });
  }
  image.setAttribute('data-box', box);
  parent.appendChild(image);
  return image;
}

test('the image with the address gives its pixels and its place', async () => {
  addImage(document.body, address, '1 1 9 9');
  addImage(document.body, png, '10 20 100 90');
  expect(await readPictureAt(document, png)).toEqual({ picture: png, place: { x: 10, y: 20, width: 100, height: 90 } });
});

test('it is found in an open shadow root', async () => {
  const host = document.body.appendChild(document.createElement('x-code'));
  addImage(host.attachShadow({ mode: 'open' }), png, '10 20 100 90');
  expect(await readPictureAt(document, png)).toMatchObject({ picture: png });
});

test('one that is shown comes before one that is not', async () => {
  addImage(document.body, png, '1 1 9 9').hidden = true;
  addImage(document.body, png, '10 20 100 90');
  expect((await readPictureAt(document, png))?.place.x).toBe(10);
});

test('an image whose pixels are not to be had gives its place', async () => {
  addImage(document.body, address, '10 20 100 90');
  expect(await readPictureAt(document, address)).toEqual({ picture: undefined, place: { x: 10, y: 20, width: 100, height: 90 } });
});

test('an image button gives the picture in its address', async () => {
  document.body.innerHTML = `<input type="image" src="${png}" data-box="10 20 100 90">`;
  expect(await readPictureAt(document, png)).toEqual({ picture: png, place: { x: 10, y: 20, width: 100, height: 90 } });
});

test.each(['', '<img src="https://example.test/other.png">', `<input type="hidden" src="${address}">`])('nothing is given for "%s"', async (html) => {
  document.body.innerHTML = html;
  expect(await readPictureAt(document, address)).toBeUndefined();
});
