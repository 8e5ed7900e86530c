import { deflateSync } from 'node:zlib';
import { black, drawQr, sheet, white } from '../capture/draw-qr.ts';
import { qrImage, qrSvg } from '../sso/provider/qr-picture.ts';
import { chunk, pngSignature } from '../sso/web/png.ts';

/** A file as a person hands it over. */
export interface PictureFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function pngFile(text: string): PictureFile {
  return { name: 'qr.png', mimeType: 'image/png', buffer: bytesOf(qrImage(text)) };
}

/** @param inside what stands in the drawing besides the QR code of a text, if there is one */
export function svgFile(text: string | undefined, inside = ''): PictureFile {
  const drawing = text === undefined ? '<svg width="265" height="265"></svg>' : qrSvg(text);
  const whole = drawing.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"').replace('</svg>', `${inside}</svg>`);
  return { name: 'qr.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(whole) };
}

/** A drawing that says only its shape, as many programs write QR codes. */
export function unsizedSvgFile(text: string): PictureFile {
  const { buffer, ...file } = svgFile(text);
  return { ...file, buffer: Buffer.from(buffer.toString().replace(/ width="\d+" height="\d+" part/, ' part')) };
}

/** The bytes of a base64 data URL. */
export function bytesOf(url: string): Buffer {
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** A few hundred bytes that claim to be 30,000 pixels wide and high. */
export function hugePng(): PictureFile {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(30_000, 0);
  header.writeUInt32BE(30_000, 4);
  header.writeUInt8(1, 8);
  const buffer = Buffer.concat([pngSignature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(4000))), chunk('IEND', Buffer.alloc(0))]);
  return { name: 'huge.png', mimeType: 'image/png', buffer };
}

const gifSide = 240;

/** An animated GIF (GIF89a) that shows a QR code in each of its frames. */
export function animatedGif(texts: readonly string[]): PictureFile {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(gifSide, 0);
  size.writeUInt16LE(gifSide, 2);
  // A colour table of two, black and white.
  const head = Buffer.concat([Buffer.from('GIF89a'), size, Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255])]);
  const frames = texts.map((text) => Buffer.concat([
    Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0]),
    Buffer.from([0x2c, 0, 0, 0, 0]),
    size,
    Buffer.from([0]),
    packFrame(text),
  ]));
  return { name: 'qr.gif', mimeType: 'image/gif', buffer: Buffer.concat([head, ...frames, Buffer.from([0x3b])]) };
}

/** Codes of seven bits at first: the table is cleared before one would need a ninth, so that each code is a byte. */
function packFrame(text: string): Buffer {
  const pixels = sheet(gifSide, gifSide, white);
  drawQr(pixels, { text, x: 0, y: 0, module: 4, dark: black, light: white });
  const clear = 128;
  const codes: number[] = [];
  for (let index = 0; index < gifSide * gifSide; index += 1) {
    if (index % 100 === 0) codes.push(clear);
    codes.push((pixels.data[index * 4] ?? 0) > 127 ? 1 : 0);
  }
  const bytes = Buffer.from([...codes, clear + 1]);
  const blocks: Buffer[] = [Buffer.from([7])];
  for (let start = 0; start < bytes.length; start += 255) {
    const block = bytes.subarray(start, start + 255);
    blocks.push(Buffer.from([block.length]), block);
  }
  return Buffer.concat([...blocks, Buffer.from([0])]);
}
