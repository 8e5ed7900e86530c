// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readAddress } from '../../src/pages/address-picture.ts';

const png = 'data:image/png;base64,AAAA';
const svg = 'data:image/svg+xml,<svg/>';
let drawn: string[] = [];

/** How large the drawing says that it is, and when it is there. */
function stubImage(width: number, height: number, decode: () => Promise<void>): void {
  vi.spyOn(HTMLImageElement.prototype, 'decode').mockImplementation(decode);
  vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(width);
  vi.spyOn(HTMLImageElement.prototype, 'naturalHeight', 'get').mockReturnValue(height);
}

beforeEach(() => {
  drawn = [];
  const context = { drawImage: (_: unknown, ...area: number[]) => drawn.push(area.join(' ')) } as unknown as CanvasRenderingContext2D;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context);
  vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockReturnValue(png);
  stubImage(45, 45, () => Promise.resolve());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test.each(['png', 'jpeg', 'webp', 'gif'])('a %s is given as it is', async (kind) => {
  expect(await readAddress(`data:image/${kind};base64,AAAA`)).toBe(`data:image/${kind};base64,AAAA`);
  expect(drawn).toEqual([]);
});

test.each([
  ['a small drawing is enlarged', 45, 45, '0 0 600 600'],
  ['a drawing without a size of its own is made a square', 0, 0, '0 0 600 600'],
  ['a drawing keeps its shape', 100, 50, '0 0 600 300'],
])('%s', async (_, width, height, area) => {
  stubImage(width, height, () => Promise.resolve());
  expect(await readAddress(svg)).toBe(png);
  expect(drawn).toEqual([area]);
});

test('a picture of a kind that a worker may not know is drawn in its own size', async () => {
  expect(await readAddress('data:image/avif;base64,AAAA')).toBe(png);
  expect(drawn).toEqual(['0 0 45 45']);
});

test.each([
  ['an address to fetch', 'https://example.test/qr.png'],
  ['a local address', 'blob:https://example.test/1'],
  ['a document', 'data:text/html,<p>'],
  ['a picture that is too long', png.padEnd(1_000_001, 'A')],
  ['a drawing that is too long', svg.padEnd(3_000_001, ' ')],
])('%s gives nothing', async (_, address) => {
  const setSource = vi.spyOn(HTMLImageElement.prototype, 'src', 'set');
  expect(await readAddress(address)).toBeUndefined();
  expect(setSource).not.toHaveBeenCalled();
});

test('a broken drawing gives nothing', async () => {
  stubImage(0, 0, () => Promise.reject(new DOMException('broken', 'EncodingError')));
  expect(await readAddress(svg)).toBeUndefined();
});

test('a drawing that the page keeps from loading gives nothing after half a second', async () => {
  vi.useFakeTimers();
  stubImage(0, 0, () => new Promise(() => undefined));
  const reading = readAddress(svg);
  await vi.advanceTimersByTimeAsync(500);
  expect(await reading).toBeUndefined();
});
