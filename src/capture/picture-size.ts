export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * What the header of a PNG, JPEG, WebP or GIF file says of its size in pixels, so that a file which would unpack to
 * gigabytes is refused before anything unpacks it. The kind is told by the bytes, as browsers do.
 * @returns undefined for other kinds of file and for broken headers
 */
export function readPictureSize(bytes: Uint8Array<ArrayBuffer>): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readPngSize(view) ?? readJpegSize(view) ?? readWebpSize(view) ?? readGifSize(view);
  } catch (error) {
    // A read behind the end of a file that is cut short.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** PNG (third edition), section 11.2.1: IHDR is the first chunk. */
function readPngSize(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU-T T.81, section B.2.2: the first frame header, found by walking the marker segments. */
function readJpegSize(view: DataView): PictureSize | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  let offset = 2;
  for (;;) {
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (isFrameHeader(marker)) return { width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) };
    offset += 2 + view.getUint16(offset + 2);
  }
}

/** SOF0 to SOF15, without the tables DHT, JPG and DAC that stand between them. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** RFC 9649, section 2: a RIFF file whose first chunk is lossy, lossless or extended. */
function readWebpSize(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return undefined;
  switch (view.getUint32(12)) {
    case 0x56503820: // "VP8 "
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 0x5650384c: { // "VP8L"
      const packed = view.getUint32(21, true);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case 0x56503858: // "VP8X"
      return { width: getUint24(view, 24) + 1, height: getUint24(view, 27) + 1 };
    default:
      return undefined;
  }
}

/** GIF89a, sections 18 to 20. The first picture may be larger than the screen that it is for, and browsers go by it. */
function readGifSize(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x47494638) return undefined;
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const flags = view.getUint8(10);
  let offset = 13 + ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  while (view.getUint8(offset) === 0x21) offset = skipSubBlocks(view, offset + 2);
  if (view.getUint8(offset) !== 0x2c) return undefined;
  const end = (position: number) => view.getUint16(offset + position, true) + view.getUint16(offset + position + 4, true);
  return { width: Math.max(screen.width, end(1)), height: Math.max(screen.height, end(3)) };
}

function skipSubBlocks(view: DataView, start: number): number {
  let offset = start;
  for (let length = view.getUint8(offset); length > 0; length = view.getUint8(offset)) offset += 1 + length;
  return offset + 1;
}

function getUint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
}
