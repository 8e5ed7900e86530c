import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { qrDecoders } from '../../src/adapters/qr-decoders.ts';
import { readQr } from '../../src/capture/read-qr.ts';
import { drawnClasses, picturesOf } from './classes.ts';
import type { CorpusPicture } from './scene.ts';

/** Of each class; the bench reads them all. */
const sample = 3;

function hash({ pixels, ...rest }: CorpusPicture): string {
  const sum = createHash('sha256');
  return sum.update(pixels.data).update(JSON.stringify({ ...rest, screenshot: undefined })).digest('hex');
}

describe('the same pictures are drawn', () => {
  const [first, second] = drawnClasses;

  test('every time, and each is another one', () => {
    const draw = () => [first, second].flatMap((drawn) => (drawn === undefined ? [] : [...picturesOf(drawn, sample)])).map(hash);
    const hashes = draw();
    expect(new Set(hashes).size).toBe(2 * sample);
    expect(draw()).toEqual(hashes);
  });

  test('as when the numbers of the bench were last written down', () => {
    const hashes = first === undefined ? [] : [...picturesOf(first, sample)].map((picture) => hash(picture).slice(0, 16));
    expect(hashes).toEqual(['bba77171561f1d3a', '5b785640be765d17', 'eb407b9aeff066c8']);
  });
});

test('the corpus has some 600 pictures', () => {
  const count = drawnClasses.reduce((sum, drawn) => sum + drawn.count, 0);
  expect(count).toBeGreaterThan(550);
  expect(new Set(drawnClasses.map(({ name }) => name)).size).toBe(drawnClasses.length);
});

describe('what is drawn is read, and nothing else', () => {
  test.each(drawnClasses)('$name', { timeout: 30_000 }, async (drawn) => {
    // To find nothing takes the longest.
    const count = drawn.kind === 'unreadable' ? 1 : sample;
    for (const { pixels, rectangles, readable, drawn: texts } of picturesOf(drawn, count)) {
      const found = await readQr(pixels, { rectangles, decoders: qrDecoders, now: () => 0 });
      expect(found).toEqual(expect.arrayContaining([...readable]));
      expect(texts).toEqual(expect.arrayContaining([...found]));
    }
  });
});
