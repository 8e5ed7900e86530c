import jsQR from 'jsqr';
import type { QrDecoder, QrDecoders } from '../capture/pixels.ts';
import { quickDecoders, safely } from './quick-decoders.ts';

/** It takes seconds for the noise of a larger picture, and nothing can stop it meanwhile. */
const mostPixelsForJsqr = 1_000_000;

/** Finds one code, and some that the quick decoder can't read. */
const decodeWithJsqr: QrDecoder = async ({ data, width, height }) => {
  if (width * height > mostPixelsForJsqr) return [];
  // Light on dark has a rung of its own.
  const code = jsQR(data, width, height, { inversionAttempts: 'dontInvert' });
  return code === null ? [] : [code.data];
};

/** The browser's own decoder, the quick one, and the one that reads what that can't. */
export const qrDecoders: QrDecoders = { ...quickDecoders, slow: [safely(decodeWithJsqr)] };
