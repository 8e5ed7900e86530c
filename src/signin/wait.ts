import { listen } from './listen.ts';

/**
 * A promise that a signal rejects, with its reason.
 * @param begin what may resolve it; the signal that it is given ends with the promise
 */
function untilAbort<Value>(signal: AbortSignal, begin: (resolve: (value: Value) => void, over: AbortSignal) => void): Promise<Value> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const over = new AbortController();
  signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
  begin(resolve, AbortSignal.any([signal, over.signal]));
  return promise.finally(() => over.abort());
}

/** Waits; rejects when the signal aborts. */
export async function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  await untilAbort<void>(signal, (resolve, over) => {
    const timer = setTimeout(resolve, milliseconds);
    over.addEventListener('abort', () => clearTimeout(timer));
  });
}

/** Resolves when the page is on screen, rejects when the signal aborts. */
export async function whenVisible(signal: AbortSignal): Promise<void> {
  if (!document.hidden) return;
  await untilAbort<void>(signal, (resolve, over) => {
    const look = () => document.hidden || resolve();
    listen('visibilitychange', look, over);
  });
}

/** The value of a promise, or a rejection as soon as the signal aborts. */
export async function orAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return untilAbort<Value>(signal, (resolve) => resolve(promise as Value));
}
