import { afterEach, describe, expect, test, vi } from 'vitest';
import { createNativeDecoder, type NativeScope } from '../../src/adapters/native-decoder.ts';
import type { QrDecoders } from '../../src/capture/pixels.ts';
import { readQr } from '../../src/capture/read-qr.ts';
import { sheet, white } from '../capture/draw-qr.ts';

const pixels = sheet(100, 60, white);
const pictureData = { colorSpace: 'srgb', data: pixels.data, width: 100, height: 60 };

interface Behaviour {
  readonly formats?: () => Promise<readonly string[]>;
  readonly detect?: () => Promise<readonly { readonly rawValue: string }[]>;
}

function scopeOf({ formats = async () => ['ean_13', 'qr_code'], detect = async () => [{ rawValue: 'found' }] }: Behaviour) {
  const asked: ImageData[] = [];
  const constructed: unknown[] = [];
  const scope: NativeScope = {
    BarcodeDetector: class {
      static getSupportedFormats = formats;
      constructor(options: unknown) {
        constructed.push(options);
      }
      detect(picture: ImageData) {
        asked.push(picture);
        return detect();
      }
    },
    // Only what is passed on is of interest here.
    ImageData: function picture(data: Uint8ClampedArray, width: number, height: number) {
      return { colorSpace: 'srgb', data, width, height };
    } as unknown as NativeScope['ImageData'],
  };
  return { scope, asked, constructed };
}

afterEach(() => {
  vi.useRealTimers();
});

test('it is asked for QR codes alone, with the pixels as they are', async () => {
  const { scope, asked, constructed } = scopeOf({});
  const decode = createNativeDecoder(scope);
  expect(await decode(pixels)).toEqual(['found']);
  expect(await decode(pixels)).toEqual(['found']);
  expect(asked).toEqual([pictureData, pictureData]);
  expect(constructed).toEqual([{ formats: ['qr_code'] }]);
});

describe('it finds nothing, and does not reject', () => {
  test.each<[string, Behaviour]>([
    ['where it does not know QR codes', { formats: async () => ['ean_13'] }],
    ['where its formats can not be told', { formats: () => Promise.reject(new Error('no service')) }],
    ['where it fails', { detect: () => Promise.reject(new Error('no service')) }],
    ['where there is no code', { detect: async () => [] }],
  ])('%s', async (_, behaviour) => {
    expect(await createNativeDecoder(scopeOf(behaviour).scope)(pixels)).toEqual([]);
  });

  test('where the browser has none', async () => {
    const { ImageData } = scopeOf({}).scope;
    expect(await createNativeDecoder({ ImageData })(pixels)).toEqual([]);
  });
});

test.each<[string, Behaviour]>([
  ['has failed', { detect: () => Promise.reject(new Error('no service')) }],
  ['keeps silent', { detect: () => new Promise(() => {}) }],
])('one that %s is not asked again', async (_, behaviour) => {
  vi.useFakeTimers();
  const { scope, asked } = scopeOf(behaviour);
  const decode = createNativeDecoder(scope);
  const first = decode(pixels);
  await vi.advanceTimersByTimeAsync(400);
  expect(await first).toEqual([]);
  expect(await decode(pixels)).toEqual([]);
  expect(asked).toHaveLength(1);
});

describe('in the ladder', () => {
  function decodersOf(behaviour: Behaviour, order: string[]): QrDecoders {
    const native = createNativeDecoder(scopeOf(behaviour).scope);
    const note = (name: string, texts: readonly string[]) => async () => {
      order.push(name);
      return texts;
    };
    return {
      native: [(picture) => (order.push('native'), native(picture))],
      quick: [note('quick', ['found by the quick one'])],
      slow: [note('slow', [])],
    };
  }

  test('it comes first, and what it finds is taken', async () => {
    const order: string[] = [];
    expect(await readQr(pixels, { rectangles: [], decoders: decodersOf({}, order), now: () => 0 })).toEqual(['found']);
    expect(order).toEqual(['native']);
  });

  test('the next one is asked where it finds nothing', async () => {
    const order: string[] = [];
    const decoders = decodersOf({ detect: async () => [] }, order);
    expect(await readQr(pixels, { rectangles: [], decoders, now: () => 0 })).toEqual(['found by the quick one']);
    expect(order).toEqual(['native', 'quick']);
  });
});
