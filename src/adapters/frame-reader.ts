import { browser } from 'wxt/browser';

/** Reads the QR codes of pictures off the page's thread, one after the other. */
export interface FrameReader {
  /**
   * @param frame is taken over, and gone from here
   * @returns the texts found; none once the reader is closed
   * @throws Error where the worker does not run
   */
  read(frame: ImageBitmap): Promise<readonly string[]>;
  close(): void;
}

/** Starts the worker of `camera-worker.ts`, which is ready for the first picture by the time there is one. */
export function startFrameReader(): FrameReader {
  const worker = new Worker(browser.runtime.getURL('/camera-worker.js' as '/'));
  let isBroken = false;
  let pending: PromiseWithResolvers<readonly string[]> | undefined;
  const fail = () => pending?.reject(new Error('The worker that reads pictures does not run'));
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => pending?.resolve(onlyTexts(data)));
  worker.addEventListener('error', () => {
    isBroken = true;
    fail();
  });
  return {
    read(frame) {
      pending = Promise.withResolvers();
      worker.postMessage(frame, [frame]);
      if (isBroken) fail();
      return pending.promise;
    },
    close() {
      worker.terminate();
      pending?.resolve([]);
    },
  };
}

function onlyTexts(data: unknown): readonly string[] {
  return Array.isArray(data) ? data.filter((text) => typeof text === 'string') : [];
}
