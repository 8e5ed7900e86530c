import { browser } from 'wxt/browser';

const mark = Symbol.for('atslega');

/** What a script leaves for the next one of ours in the same document; no page can see it. */
interface Run {
  readonly isOver: () => boolean;
}

/**
 * Lets a script that may be put into a document again run there once. One that was put there before an update of the
 * extension is over: nobody answers it.
 * @returns what ends the run; undefined where another is under way
 */
export function beginOnce(): AbortController | undefined {
  const before = Reflect.get(globalThis, mark) as Run | undefined;
  if (before?.isOver() === false) return undefined;
  const over = new AbortController();
  // In an outlived script the extension has no id.
  const run: Run = { isOver: () => over.signal.aborted || !browser.runtime?.id };
  Reflect.set(globalThis, mark, run);
  return over;
}
