import { encodeQR } from 'qr';

/** How many bytes the largest QR code holds (ISO/IEC 18004, table 7, version 40), the more of them repeated the fewer. */
const mostBytes = { medium: 2331, low: 2953 } as const;

/**
 * @returns the modules of a QR code that another device's camera reads easily, row by row without its margin, true for a dark one; undefined
 *   for a text that no QR code holds
 */
export function drawQr(text: string): readonly (readonly boolean[])[] | undefined {
  const { length } = new TextEncoder().encode(text);
  if (length > mostBytes.low) return undefined;
  // The encoder draws at least one module of the margin.
  const bordered = encodeQR(text, 'raw', { ecc: length > mostBytes.medium ? 'low' : 'medium', border: 1 });
  return bordered.slice(1, -1).map((row) => row.slice(1, -1));
}
