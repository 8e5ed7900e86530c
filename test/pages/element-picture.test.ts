// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { readElementPicture } from '../../src/pages/element-picture.ts';

const png = 'data:image/png;base64,AAAA';
let drawn: string[] = [];

/** A canvas whose pixels can or can't be read: there are none in a DOM without a screen. */
function stubCanvas(toDataURL: (type?: string) => string): void {
  drawn = [];
  const context = {
    drawImage: (_: unknown, ...area: number[]) => drawn.push(area.join(' ')),
  } as unknown as CanvasRenderingContext2D;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context);
  vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockImplementation(toDataURL);
}

function imageOf(source: string, isComplete: boolean, side: number): HTMLImageElement {
  const image = document.createElement('img');
  const facts = { complete: isComplete, currentSrc: source, naturalWidth: side, naturalHeight: side };
  for (const [name, value] of Object.entries(facts)) Object.defineProperty(image, name, { value });
  return image;
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('a picture in its own address is given as it is', async () => {
  expect(await readElementPicture(imageOf(png, true, 265))).toBe(png);
});

test('a picture of the page is drawn in its own size', async () => {
  stubCanvas(() => png);
  expect(await readElementPicture(imageOf('https://sso.smiltenesnovads.lv/qr.png', true, 265))).toBe(png);
  expect(drawn).toEqual(['0 0 265 265']);
});

test('a large picture is shrunk', async () => {
  stubCanvas(() => png);
  await readElementPicture(imageOf('https://sso.smiltenesnovads.lv/qr.png', true, 6000));
  expect(drawn).toEqual(['0 0 1500 1500']);
});

test('a drawing in an address is drawn, since a worker can not read it', async () => {
  stubCanvas(() => png);
  expect(await readElementPicture(imageOf('data:image/svg+xml;base64,PHN2Zy8+', true, 100))).toBe(png);
});

test('a canvas of the page is copied, and its own methods are not asked', async () => {
  stubCanvas(() => png);
  const canvas = document.createElement('canvas');
  canvas.width = 300;
  canvas.height = 300;
  canvas.toDataURL = () => 'data:image/png;base64,forged';
  expect(await readElementPicture(canvas)).toBe(png);
});

function filmOf(readyState: number): HTMLVideoElement {
  const film = document.createElement('video');
  for (const [name, value] of Object.entries({ readyState, videoWidth: 1280, videoHeight: 720 })) Object.defineProperty(film, name, { value });
  return film;
}

test('a film gives the picture that it shows', async () => {
  stubCanvas(() => png);
  expect(await readElementPicture(filmOf(2))).toBe(png);
  expect(drawn).toEqual(['0 0 1280 720']);
});

test('a picture whose pixels do not fit a message is given as a JPEG', async () => {
  const jpeg = 'data:image/jpeg;base64,AAAA';
  const types: (string | undefined)[] = [];
  stubCanvas((type?: string) => {
    types.push(type);
    return type === 'image/jpeg' ? jpeg : png.padEnd(1_000_001, 'A');
  });
  expect(await readElementPicture(filmOf(4))).toBe(jpeg);
  expect(types).toEqual(['image/png', 'image/jpeg']);
});

test('nothing is attached to the page', async () => {
  stubCanvas(() => png);
  document.body.innerHTML = '<p>a page</p>';
  await readElementPicture(imageOf('https://sso.smiltenesnovads.lv/qr.png', true, 265));
  expect(document.body.innerHTML).toBe('<p>a page</p>');
});

test.each<[string, () => Element]>([
  ['an image that is still loading', () => imageOf(png, false, 265)],
  ['an image that is broken', () => imageOf('https://sso.smiltenesnovads.lv/qr.png', true, 0)],
  ['a picture that is too long', () => imageOf(png.padEnd(1_000_001, 'A'), true, 265)],
  ['an empty canvas', () => Object.assign(document.createElement('canvas'), { width: 0, height: 0 })],
  ['a film that has not begun', () => filmOf(1)],
  ['another element', () => document.createElement('div')],
])('%s gives nothing', async (_, make) => {
  stubCanvas(() => png);
  expect(await readElementPicture(make())).toBeUndefined();
});

test('a picture of another origin gives nothing', async () => {
  stubCanvas(() => {
    throw new DOMException('tainted', 'SecurityError');
  });
  expect(await readElementPicture(imageOf('https://example.test/qr.png', true, 265))).toBeUndefined();
});

test('pixels that do not fit a message give nothing', async () => {
  stubCanvas(() => png.padEnd(1_000_001, 'A'));
  expect(await readElementPicture(imageOf('https://sso.smiltenesnovads.lv/photo.jpg', true, 1000))).toBeUndefined();
});
