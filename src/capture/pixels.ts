/** A picture as `ImageData` holds it: RGBA, one byte a channel, row by row, not premultiplied. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** In pixels of the picture, from its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Gives the text of every QR code that it finds; an empty list where it finds none. Never rejects. */
export type QrDecoder = (pixels: Pixels) => Promise<readonly string[]>;

/** All that a picture is shown to, each list the most promising first. */
export interface QrDecoders {
  /** The browser's own, which does with a picture as it is or not at all. */
  readonly native: readonly QrDecoder[];
  /** A few milliseconds for a code of usual size. */
  readonly quick: readonly QrDecoder[];
  /** Ten times as long; asked where the quick ones found nothing. */
  readonly slow: readonly QrDecoder[];
}
