import { inflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { otpauthText } from './otpauth-text.ts';
import { qrImage, qrSvg } from './qr-picture.ts';

const key = { secret: Buffer.from('12345678901234567890'), algorithm: 'SHA1', digits: 6, period: 30 } as const;
const text = otpauthText('authentik', 'vards.uzvards', key);

test('the text is spelled as the SSO spells it', () => {
  expect(text).toBe(
    'otpauth://totp/authentik%3Avards.uzvards?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30&issuer=authentik',
  );
  expect(otpauthText('Smiltene: IT/Ā', 'jānis bērziņš', key)).toContain(
    'totp/Smiltene%3A%20IT/%C4%80%3Aj%C4%81nis%20b%C4%93rzi%C5%86%C5%A1?',
  );
});

test('the image is a PNG of 265 pixels that decodes to the text', () => {
  const png = Buffer.from(qrImage(text).slice('data:image/png;base64,'.length), 'base64');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect([width, height]).toEqual([265, 265]);
  const lines = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const data = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at += 1) {
    data.fill(lines.readUInt8(Math.floor(at / width) * (width + 1) + 1 + (at % width)), at * 4, at * 4 + 3);
  }
  expect(decodeQR({ width, height, data })).toBe(text);
});

test('the svg is as large and has a square for each black module', () => {
  const svg = qrSvg(text);
  expect(svg).toContain('viewBox="0 0 265 265"');
  expect(svg.match(/class="fg"/g)?.length).toBeGreaterThan(700);
});
