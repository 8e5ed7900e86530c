/** Waits; rejects with the signal's reason when it aborts. */
export function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Resolves at once on a page that is on screen, else when it comes there; rejects when the signal aborts. */
export function whenVisible(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (document.visibilityState === 'visible') return resolve();
    const over = new AbortController();
    const options = { signal: over.signal };
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState !== 'visible') return;
        over.abort();
        resolve();
      },
      options,
    );
    signal.addEventListener(
      'abort',
      () => {
        over.abort();
        reject(signal.reason as Error);
      },
      options,
    );
  });
}

/** The value of a promise, or a rejection as soon as the signal aborts. */
export async function orAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const value = await promise;
  signal.throwIfAborted();
  return value;
}
