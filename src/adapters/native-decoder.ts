import type { Pixels, QrDecoder } from '../capture/pixels.ts';

/** What is used of the Shape Detection API: https://wicg.github.io/shape-detection-api/#barcode-detection-api */
export interface NativeScope {
  readonly BarcodeDetector?: {
    new (options: { readonly formats: readonly string[] }): { detect(picture: ImageData): Promise<readonly { readonly rawValue: string }[]> };
    getSupportedFormats(): Promise<readonly string[]>;
  };
  readonly ImageData: new (data: Uint8ClampedArray<ArrayBuffer>, width: number, height: number) => ImageData;
}

/** A service of the system does the work, and some of them have been known not to answer. */
const patience = 400;

/**
 * The browser's own decoder, where it has one that knows QR codes; else one that finds nothing, at once.
 * Once it has failed or kept silent for 400 milliseconds it is not asked again.
 */
export function createNativeDecoder(scope: NativeScope): QrDecoder {
  let isTrusted = scope.BarcodeDetector !== undefined;
  let detector: ReturnType<typeof createDetector> | undefined;

  async function detect({ data, width, height }: Pixels): Promise<readonly string[]> {
    detector ??= createDetector(scope);
    const found = await (await detector)?.detect(new scope.ImageData(data, width, height));
    return found?.map(({ rawValue }) => rawValue) ?? [];
  }

  return async (pixels) => {
    if (!isTrusted) return [];
    try {
      return await within(patience, detect(pixels));
    } catch {
      isTrusted = false;
      return [];
    }
  };
}

async function createDetector({ BarcodeDetector: Detector }: NativeScope) {
  const formats = await Detector?.getSupportedFormats();
  return Detector !== undefined && formats?.includes('qr_code') ? new Detector({ formats: ['qr_code'] }) : undefined;
}

async function within<Result>(milliseconds: number, result: Promise<Result>): Promise<Result> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer')), milliseconds);
  try {
    return await Promise.race([result, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
