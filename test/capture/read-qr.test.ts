import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qrDecoders } from '../../src/adapters/qr-decoders.ts';
import type { Pixels, QrDecoder, Rectangle } from '../../src/capture/pixels.ts';
import { readQr } from '../../src/capture/read-qr.ts';
import { addNoise, black, clear, drawQr, sheet, turn, uriOf, white, type Colour } from './draw-qr.ts';

const uri = uriOf('vards.uzvards');

function read(pixels: Pixels, rectangles: readonly Rectangle[] = []): Promise<readonly string[]> {
  return readQr(pixels, { rectangles, decoders: qrDecoders, now: () => 0 });
}

function grey(brightness: number): Colour {
  return [brightness, brightness, brightness, 255];
}

function one(background: Colour, dark: Colour, light: Colour, module = 5, border = 4): Pixels {
  const pixels = sheet(420, 420, background);
  drawQr(pixels, { text: uri, x: 70, y: 70, module, dark, light, border });
  return pixels;
}

describe('one code is read', () => {
  test.each<[string, () => Pixels]>([
    ['black on white', () => one(white, black, white)],
    ['black on white in a dark page', () => one(grey(30), black, white)],
    ['with one module of quiet zone in a dark page', () => one(grey(30), black, white, 5, 1)],
    ['white on black', () => one(black, white, black)],
    ['black on nothing', () => one(clear, black, clear)],
    ['white on nothing', () => one(clear, white, clear)],
    ['half transparent', () => one(clear, [0, 0, 0, 128], clear)],
    ['in blue on yellow', () => one(white, [0, 0, 160, 255], [255, 240, 120, 255])],
    ['with hardly any contrast', () => one(grey(110), grey(105), grey(110))],
    ['with hardly any contrast, dark', () => one(grey(30), grey(20), grey(30))],
    ['light on dark with little contrast', () => one(grey(100), grey(130), grey(100))],
    ['one pixel a module', () => one(white, black, white, 1)],
    ['one and a half pixels a module', () => one(white, black, white, 1.5)],
    ['two pixels a module', () => one(white, black, white, 2)],
    ['under noise', () => addNoise(one(white, black, white), 120, 1)],
    ['under noise on paper', () => addNoise(one(grey(200), grey(120), grey(200)), 35, 2)],
    ['turned by 20 degrees', () => turn(one(white, black, white), 20)],
    ['turned by 45 degrees', () => turn(one(white, black, white), 45)],
    ['upside down', () => turn(one(white, black, white), 180)],
  ])('%s', async (_, draw) => {
    expect(await read(draw())).toEqual([uri]);
  });

  test('with 20 pixels a module', async () => {
    const pixels = sheet(1300, 1300, white);
    drawQr(pixels, { text: uri, x: 40, y: 40, module: 20 });
    expect(await read(pixels)).toEqual([uri]);
  });

  test('on a screen wider than the decoders take', async () => {
    const pixels = sheet(5120, 1440, white);
    drawQr(pixels, { text: uri, x: 3001, y: 701, module: 8 });
    expect(await read(pixels)).toEqual([uri]);
  });

  test('with letters of every alphabet', async () => {
    const pixels = sheet(400, 400, white);
    drawQr(pixels, { text: 'otpauth://totp/jānis.bērziņš 鍵', x: 20, y: 20, module: 5 });
    expect(await read(pixels)).toEqual(['otpauth://totp/jānis.bērziņš 鍵']);
  });
});

describe('several codes', () => {
  function three(): { pixels: Pixels; places: readonly Rectangle[] } {
    const pixels = sheet(1000, 700, white);
    const places = [
      drawQr(pixels, { text: uriOf('a'), x: 20, y: 20, module: 5 }),
      drawQr(pixels, { text: uriOf('b'), x: 560, y: 40, module: 4 }),
      drawQr(pixels, { text: uriOf('c'), x: 300, y: 380, module: 5, dark: white, light: black }),
    ];
    return { pixels, places };
  }

  test('are all reported from a whole picture', async () => {
    expect((await read(three().pixels)).toSorted()).toEqual([uriOf('a'), uriOf('b'), uriOf('c')]);
  });

  test('are each reported from its own rectangle', async () => {
    const { pixels, places } = three();
    expect(await read(pixels, places)).toEqual([uriOf('a'), uriOf('b'), uriOf('c')]);
  });

  test('outside the rectangles are left alone', async () => {
    const { pixels, places } = three();
    expect(await read(pixels, places.slice(1, 2))).toEqual([uriOf('b')]);
  });

  test('with the same text count as one', async () => {
    const pixels = sheet(900, 400, white);
    const places = [20, 460].map((x) => drawQr(pixels, { text: uri, x, y: 20, module: 5 }));
    expect(await read(pixels)).toEqual([uri]);
    expect(await read(pixels, places)).toEqual([uri]);
  });
});

describe('rectangles', () => {
  const pixels = one(white, black, white);

  test.each<[string, Rectangle[]]>([
    ['that are empty', [{ x: 10, y: 10, width: 0, height: 0 }]],
    ['outside the picture', [{ x: 9000, y: -9000, width: 200, height: 200 }]],
    ['turned around', [{ x: 300, y: 300, width: -200, height: -200 }]],
    ['that are no numbers', [{ x: Number.NaN, y: 0, width: Number.POSITIVE_INFINITY, height: 100 }]],
    ['where there is no code', [{ x: 0, y: 0, width: 40, height: 40 }]],
    ['larger than the picture', [{ x: -1e9, y: -1e9, width: 2e9, height: 2e9 }]],
  ])('%s leave the whole picture', async (_, rectangles) => {
    expect(await read(pixels, rectangles)).toEqual([uri]);
  });

  test.each<[string, Rectangle[]]>([
    ['where there is no code', [{ x: 0, y: 0, width: 40, height: 40 }]],
    ['outside the picture', [{ x: 9000, y: -9000, width: 200, height: 200 }]],
  ])('%s leave nothing where nothing else may be looked at', async (_, rectangles) => {
    const options = { extent: 'rectangles', decoders: qrDecoders, now: () => 0 } as const;
    expect(await readQr(pixels, { ...options, rectangles })).toEqual([]);
    expect(await readQr(pixels, { ...options, rectangles: [...rectangles, { x: 70, y: 70, width: 265, height: 265 }] })).toEqual([uri]);
  });

  test('get a margin, so that a rectangle without the quiet zone suffices', async () => {
    expect(await read(one(black, black, white), [{ x: 90, y: 90, width: 225, height: 225 }])).toEqual([uri]);
  });

  test('bring out little contrast that the rest of the picture drowns', async () => {
    const drowned = sheet(900, 700, grey(60));
    for (let x = 0; x < 450; x += 1) drowned.data.fill(255, x * 4, x * 4 + 4);
    const place = drawQr(drowned, { text: uri, x: 300, y: 200, module: 4, dark: grey(56), light: grey(60) });
    expect(await read(drowned, [place])).toEqual([uri]);
  });

  test('after the sixteenth are not looked at by themselves', async () => {
    const seen: number[] = [];
    const spy: QrDecoder = ({ width }) => {
      seen.push(width);
      return Promise.resolve(['found']);
    };
    const rectangles = Array.from({ length: 40 }, (_, index) => ({ x: index, y: 0, width: 50, height: 50 }));
    await readQr(pixels, { rectangles, decoders: { native: [], quick: [spy], slow: [] }, now: () => 0 });
    expect(seen).toHaveLength(16);
  });
});

describe('nothing is found', () => {
  test.each<[string, Pixels]>([
    ['in an empty sheet', sheet(300, 300, white)],
    ['in a transparent sheet', sheet(300, 300, clear)],
    ['in noise', addNoise(sheet(300, 300, grey(128)), 127, 3)],
    ['in a picture of one pixel', sheet(1, 1, black)],
    ['in a picture without pixels', sheet(0, 0, black)],
    ['in a picture without height', sheet(100, 0, black)],
  ])('%s', async (_, pixels) => {
    expect(await read(pixels)).toEqual([]);
  });
});

describe('what a picture claims is checked before any work', () => {
  const data = new Uint8ClampedArray(400 * 400 * 4);

  test.each([
    ['more pixels than it has', 500, 400],
    ['fewer pixels than it has', 300, 400],
    ['a negative size', -400, -400],
    ['a broken size', 400.5, 400],
    ['no number', Number.NaN, 400],
    ['a size that overflows', 2 ** 40, 2 ** 40],
  ])('%s', async (_, width, height) => {
    const never: QrDecoder = () => Promise.reject(new Error('not to be called'));
    expect(await readQr({ data, width, height }, { rectangles: [], decoders: { native: [], quick: [never], slow: [] }, now: () => 0 })).toEqual([]);
  });

  test('more than 40 megapixels', async () => {
    const huge: Pixels = { data: new Uint8ClampedArray(4 * 8000 * 5001), width: 8000, height: 5001 };
    const never: QrDecoder = () => Promise.reject(new Error('not to be called'));
    expect(await readQr(huge, { rectangles: [], decoders: { native: [], quick: [never], slow: [] }, now: () => 0 })).toEqual([]);
  });
});

describe('the attempts', () => {
  const pixels = one(white, black, white);
  const blind: QrDecoder = () => Promise.resolve([]);

  test('end when the time is over', async () => {
    let time = 0;
    let attempts = 0;
    const slow: QrDecoder = () => {
      attempts += 1;
      time += 400;
      return Promise.resolve([]);
    };
    await readQr(pixels, { rectangles: [], decoders: { native: [], quick: [slow], slow: [slow] }, millisecondsAllowed: 1000, now: () => time });
    expect(attempts).toBe(3);
  });

  test('are none when no time is allowed', async () => {
    const options = { rectangles: [], decoders: qrDecoders, millisecondsAllowed: 0, now: () => 5 };
    expect(await readQr(pixels, options)).toEqual([]);
  });

  test('end with the first that finds something', async () => {
    let attempts = 0;
    const finder: QrDecoder = () => {
      attempts += 1;
      return Promise.resolve(attempts === 3 ? ['found'] : []);
    };
    const never: QrDecoder = () => Promise.reject(new Error('not to be called'));
    expect(await readQr(pixels, { rectangles: [], decoders: { native: [], quick: [finder], slow: [never] }, now: () => 0 })).toEqual(['found']);
    expect(attempts).toBe(3);
  });

  test('go on with the second decoder', async () => {
    const finder: QrDecoder = () => Promise.resolve(['found']);
    expect(await readQr(pixels, { rectangles: [], decoders: { native: [], quick: [blind], slow: [finder] }, now: () => 0 })).toEqual(['found']);
  });
});

test('no picture and no rectangle makes it reject', async () => {
  const side = fc.integer({ min: 0, max: 70 });
  const picture = fc.tuple(side, side).chain(([width, height]) =>
    fc
      .uint8ClampedArray({ minLength: width * height * 4, maxLength: width * height * 4 })
      .map((data): Pixels => ({ data: new Uint8ClampedArray(data), width, height })),
  );
  const rectangle = fc.record({ x: fc.double(), y: fc.double(), width: fc.double(), height: fc.double() });
  const near = fc.record({ x: side, y: side, width: side, height: side });
  await fc.assert(
    fc.asyncProperty(picture, fc.array(fc.oneof(rectangle, near), { maxLength: 4 }), async (pixels, rectangles) => {
      expect(await read(pixels, rectangles)).toBeInstanceOf(Array);
    }),
    { numRuns: 40 },
  );
});
