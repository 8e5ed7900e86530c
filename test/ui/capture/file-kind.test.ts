import { expect, test } from 'vitest';
import { tellFileKind } from '../../../src/ui/capture/file-kind.ts';

const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));

test.each([
  ['PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0), 'image/png'],
  ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['GIF', bytes('GIF89a'), 'image/gif'],
  ['WebP', bytes('RIFF', 10, 0, 0, 0, 'WEBPVP8 '), 'image/webp'],
  ['PDF', bytes('%PDF-1.7'), 'application/pdf'],
  ['a bare SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), 'image/svg+xml'],
  ['an SVG after all that may stand before it', bytes(0xef, 0xbb, 0xbf, '\n<?xml version="1.0"?><!-- a\nb --><!DOCTYPE svg>\n<svg>'), 'image/svg+xml'],
  ['a web page with a drawing in it', bytes('<html><body><svg></svg></body></html>'), undefined],
  ['a text that speaks of SVG', bytes('Look: <svg>'), undefined],
  ['a sound in a RIFF file', bytes('RIFF', 10, 0, 0, 0, 'WAVEfmt '), undefined],
  ['nothing at all', bytes(), undefined],
])('%s', (_, head, expected) => {
  expect(tellFileKind(head)).toBe(expected);
});
