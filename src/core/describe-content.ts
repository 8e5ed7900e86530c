import { readAddress } from './qr-addresses.ts';
import type { QrContent } from './qr-content.ts';
import { readRecord } from './qr-records.ts';
import { shorten } from './shown-text.ts';

/** No QR code holds more; whoever pastes a longer text learns what it begins with. */
const longestCode = 8000;

/** @returns what a text is for; total, in linear time */
export function describeContent(text: string): QrContent {
  const code = text.trim().slice(0, longestCode);
  return readRecord(code) ?? readAddress(code) ?? { kind: 'text', text: shorten(code) };
}
