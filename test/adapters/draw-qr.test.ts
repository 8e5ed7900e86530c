import { expect, test } from 'vitest';
import { decodeQR } from 'qr/decode.js';
import { drawQr } from '../../src/adapters/draw-qr.ts';

/** What a camera makes of it: four pixels to a module, with the margin that it needs. */
function read(modules: readonly (readonly boolean[])[]): string {
  const [scale, margin] = [4, 4];
  const size = (modules.length + 2 * margin) * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const isDark = modules[Math.floor(y / scale) - margin]?.[Math.floor(x / scale) - margin] === true;
      if (isDark) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return decodeQR({ width: size, height: size, data });
}

test.each([
  ['an account', 'otpauth://totp/Smiltenes%20novads:vards?secret=GEZDGNBVGY3TQOJQ&issuer=Smiltenes%20novads&algorithm=SHA1&digits=6&period=30'],
  ['long names', `otpauth://totp/${'%C4%81'.repeat(300)}`],
  ['names as long as a QR code holds', 'a'.repeat(2953)],
])('a QR code of %s reads as what it was drawn of', (_name, text) => {
  const modules = drawQr(text) ?? [];
  expect(modules.every((row) => row.length === modules.length)).toBe(true);
  expect(modules[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false]);
  expect(read(modules)).toBe(text);
});

test('what is longer than any QR code is not drawn', () => {
  expect(drawQr('a'.repeat(2954))).toBeUndefined();
});
