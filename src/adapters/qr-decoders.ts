import jsQR from 'jsqr';
import { decodeQRBatch } from 'qr/decode.js';
import type { Pixels, QrDecoder, QrDecoders } from '../capture/pixels.ts';
import { createNativeDecoder } from './native-decoder.ts';

/** The most codes of one picture that are of use; further ones are not reported. */
const mostCodes = 16;

/** The second decoder takes seconds for the noise of a larger picture, and nothing can stop it meanwhile. */
const mostPixelsForJsqr = 1_000_000;

/** Finds every code in a picture, light on dark as well. */
const decodeWithQr: QrDecoder = async ({ data, width, height }) => {
  const [results = []] = await decodeQRBatch([{ data, width, height }], { maxSize: { width, height } });
  return results.filter((result) => typeof result === 'string');
};

/** Finds one code, and some that the first decoder can't read. */
const decodeWithJsqr: QrDecoder = async ({ data, width, height }) => {
  if (width * height > mostPixelsForJsqr) return [];
  // Light on dark has a rung of its own.
  const code = jsQR(data, width, height, { inversionAttempts: 'dontInvert' });
  return code === null ? [] : [code.data];
};

/** The browser's own decoder, the quick one, and the one that reads what that can't. */
export const qrDecoders: QrDecoders = {
  native: [safely(createNativeDecoder(globalThis))],
  quick: [safely(decodeWithQr)],
  slow: [safely(decodeWithJsqr)],
};

/** A picture that a decoder chokes on has no code for us; an empty text is how some of them misread noise. */
function safely(decode: QrDecoder): QrDecoder {
  return async (pixels: Pixels) => {
    try {
      const texts = await decode(pixels);
      return texts.filter((text) => text !== '').slice(0, mostCodes);
    } catch {
      return [];
    }
  };
}
