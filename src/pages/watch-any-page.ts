import { deepElements } from './dom.ts';
import { cardTag } from './watch.ts';

/** How long changes are gathered before the page is looked at, in milliseconds. */
const gatherFor = 200;
/** A look may take no more than this share of the time: a page that never rests is looked at less often. */
const shareOfTime = 1 / 50;
/** What moves or fades in is there a moment after the last change. */
const arriveFor = 1000;

const options: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: 'aria-hidden aria-invalid class disabled hidden inert inputmode maxlength name open readonly style type'.split(' '),
};

/**
 * Watches a page that nobody knows, and that may do anything all the time: what it costs is bounded by the time that
 * looking takes. A quiet page costs nothing.
 * @param onSettled called after changes; not at the start
 * @param signal ends everything: observers and timers
 */
export function watchAnyPage(document: Document, onSettled: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const watched = new WeakSet<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPending = false;
  let wait = gatherFor;

  const observer = new MutationObserver((records) => {
    if (!isPending && records.some(({ target }) => target.nodeName.toLowerCase() !== cardTag)) plan(wait, true);
  });

  function plan(milliseconds: number, hasChanged: boolean): void {
    clearTimeout(timer);
    isPending = hasChanged;
    timer = setTimeout(() => look(hasChanged), milliseconds);
  }

  function look(hasChanged: boolean): void {
    const begun = performance.now();
    isPending = false;
    watchRoots();
    onSettled();
    wait = Math.max(gatherFor, (performance.now() - begun) / shareOfTime);
    if (hasChanged && !signal.aborted) plan(Math.max(arriveFor, wait), false);
  }

  function watchRoots(): void {
    for (const { shadowRoot } of deepElements(document)) if (shadowRoot !== null) watch(shadowRoot);
  }

  function watch(tree: Node): void {
    if (watched.has(tree)) return;
    watched.add(tree);
    observer.observe(tree, options);
  }

  watch(document);
  watchRoots();
  // A root that is attached later leaves no change in the document: one more look when everything has come.
  plan(arriveFor, true);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
