const mark = Symbol.for('atslega-own-site');

/** Notes, for the script that comes next in this document, that the page is the organisation's. No page can see it, nor set it. */
export function markOwnSite(): void {
  Reflect.set(globalThis, mark, true);
}

/** Whether the script before this one, in the same document, has said so. */
export function isOwnSite(): boolean {
  return Reflect.has(globalThis, mark);
}
