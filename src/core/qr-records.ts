import type { QrContent } from './qr-content.ts';
import { shorten } from './shown-text.ts';

/** How each format begins, and what it says of itself. All are told by their first characters, so no two are confused. */
const formats: readonly (readonly [RegExp, (code: string) => QrContent])[] = [
  [/^WIFI:(?=\w+:)/i, (code) => ({ kind: 'wifi', name: fieldOf(code, 'S') })],
  [/^MECARD:(?=\w+:)/i, (code) => ({ kind: 'contact', name: fieldOf(code, 'N').replace(/,\s*/, ' ') })],
  [/^BEGIN:VCARD\r?\n/i, (code) => ({ kind: 'contact', name: lineOf(code, 'FN') || lineOf(code, 'N').replace(/;+/g, ' ') })],
  [/^BEGIN:(?:VEVENT|VCALENDAR)\r?\n/i, (code) => ({ kind: 'event', name: lineOf(code, 'SUMMARY') })],
  [/^MATMSG:(?=\w+:)/i, (code) => ({ kind: 'email', address: fieldOf(code, 'TO') })],
  // EPC069-12: the sixth line is the beneficiary's name.
  [/^BCD\r?\n00[12]\r?\n[1-8]\r?\nSCT\r?\n/, (code) => ({ kind: 'payment', name: shorten(code.split(/\r?\n/)[5] ?? '') })],
  // Short Payment Descriptor: `RN` is the recipient's name.
  [/^SPD\*\d\.\d\*(?=[A-Z-]+:)/, (code) => ({ kind: 'payment', name: shorten(/\*RN:([^*]*)/.exec(code)?.[1] ?? '') })],
];

/** @returns what a text of named fields or lines is; undefined where it is none */
export function readRecord(code: string): QrContent | undefined {
  const format = formats.find(([beginning]) => beginning.test(code));
  return format?.[1](code);
}

/** A field of `FORMAT:KEY:value;KEY:value;;`, where a backslash stands before whatever would end the value. */
function fieldOf(code: string, key: string): string {
  const fields = code.slice(code.indexOf(':') + 1).match(/(?:\\.|[^\\;])+/gsu) ?? [];
  const field = fields.find((one) => one.trimStart().toUpperCase().startsWith(`${key}:`)) ?? '';
  return shorten(field.slice(field.indexOf(':') + 1).replace(/\\(.)/gsu, '$1'));
}

/** A line of `KEY;PARAMETERS:value`; a value that goes on in the next line (RFC 6350, section 3.2) shows its beginning. */
function lineOf(code: string, key: string): string {
  const line = code.split(/\r?\n/).find((one) => /^[\w.-]+/.exec(one)?.[0].toUpperCase() === key) ?? '';
  return shorten(line.slice(line.indexOf(':') + 1).replace(/\\([,;\\])/g, '$1'));
}
