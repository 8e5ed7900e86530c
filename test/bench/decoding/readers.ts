import { readFile } from 'node:fs/promises';
import jsQR from 'jsqr';
import { decodeQRBatch } from 'qr/decode.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { qrDecoders } from '../../../src/adapters/qr-decoders.ts';
import type { Pixels, Rectangle } from '../../../src/capture/pixels.ts';
import { readQr } from '../../../src/capture/read-qr.ts';
import type { CorpusPicture } from '../../corpus/scene.ts';

/** A way to get from pixels to texts. */
export interface Reader {
  readonly name: string;
  read(picture: CorpusPicture): Promise<readonly string[]>;
}

/** What the extension does with a picture and the rectangles of its page. */
export const ours: Reader = {
  name: 'ours',
  read: ({ pixels, rectangles }) => readOurWay(pixels, rectangles),
};

export function readOurWay(pixels: Pixels, rectangles: readonly Rectangle[]): Promise<readonly string[]> {
  return readQr(pixels, { rectangles, decoders: qrDecoders, now: () => performance.now() });
}

/** What other extensions do: the visible tab as it is, in one go. */
export const peers: Reader = {
  name: 'jsQR, whole',
  async read({ pixels, screenshot = pixels }) {
    const { data, width, height } = screenshot;
    const code = jsQR(data, width, height);
    return code === null ? [] : [code.data];
  },
};

const qrWhole: Reader = {
  name: 'qr, whole',
  async read({ pixels, screenshot = pixels }) {
    const { data, width, height } = screenshot;
    const [results = []] = await decodeQRBatch([{ data, width, height }], { maxSize: { width, height } });
    return results.filter((result) => typeof result === 'string');
  },
};

/** All readers, ours first. @returns once the WebAssembly among them is ready */
export async function getReaders(): Promise<readonly Reader[]> {
  const wasm = await readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  await prepareZXingModule({ overrides: { wasmBinary: toArrayBuffer(wasm) }, fireImmediately: true });
  return [ours, peers, qrWhole, { name: 'ZXing (C++), whole', read: ({ pixels, screenshot = pixels }) => readWithZxing(screenshot) }];
}

async function readWithZxing({ data, width, height }: Pixels): Promise<readonly string[]> {
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' }, { formats: ['QRCode'], tryHarder: true });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
