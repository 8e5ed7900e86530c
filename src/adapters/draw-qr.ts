import { encodeQR } from 'qr';
import type { QrModules } from '../ui/manage/accounts/environment.ts';

/** A QR code that another device's camera reads easily; undefined for a text that no QR code holds. */
export function drawQr(text: string): QrModules | undefined {
  for (const ecc of ['medium', 'low'] as const) {
    try {
      return encodeQR(text, 'raw', { ecc, border: 0 });
    } catch {
      // Less is repeated in the next, so that it holds more.
    }
  }
  return undefined;
}
