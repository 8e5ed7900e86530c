import { decodeQRBatch } from 'qr/decode.js';
import type { Pixels, QrDecoder, QrDecoders } from '../capture/pixels.ts';
import { createNativeDecoder } from './native-decoder.ts';

/** The most codes of one picture that are of use; further ones are not reported. */
const mostCodes = 16;

/** Finds every code in a picture, light on dark as well. */
const decodeWithQr: QrDecoder = async ({ data, width, height }) => {
  const [results = []] = await decodeQRBatch([{ data, width, height }], { maxSize: { width, height } });
  return results.filter((result) => typeof result === 'string');
};

/** The browser's own decoder and the quick one, for what is asked of many pictures. */
export const quickDecoders: QrDecoders = {
  native: [safely(createNativeDecoder(globalThis))],
  quick: [safely(decodeWithQr)],
  slow: [],
};

/** A picture that a decoder chokes on has no code for us; an empty text is how some of them misread noise. */
export function safely(decode: QrDecoder): QrDecoder {
  return async (pixels: Pixels) => {
    try {
      const texts = await decode(pixels);
      return texts.filter((text) => text !== '').slice(0, mostCodes);
    } catch {
      return [];
    }
  };
}
