import { deepElements } from './dom.ts';

/** The element that carries our card. What happens to it is not the page's doing. */
export const cardTag = 'atslega-card';

/** How often at most to look again while elements wait for their script; the waits double, 50 ms to 6 s. */
const retries = 8;
const firstRetryDelay = 50;
/** Hidden tabs have no animation frames. */
const hiddenTabDelay = 250;

const options: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  // What a part is read from; without this list every animated style would be recorded.
  attributeFilter: 'class data hidden inputmode lang name pattern theme type user username value'.split(' '),
};

/**
 * Watches a page whose parts change without a navigation, through every open shadow root, also those that come later.
 * A quiet page costs nothing; a busy one a look at a flag for a batch of
 * mutations and one walk in an animation frame.
 * @param drawer a selector of the element in which the page draws its parts
 * @param onSettled called in the frame after changes; not at the start and not for our own card
 * @param signal ends everything: observers, frames and timers
 */
export function watchPage(document: Document, drawer: string, onSettled: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (view === null || signal.aborted) return;

  const watched = new WeakSet<Node>([document]);
  let retriesLeft = retries;
  let retry: number | undefined;
  let cancelScan: (() => void) | undefined;

  const observer = new MutationObserver((records) => {
    if (cancelScan === undefined && records.some(isOfPage)) scheduleScan();
  });

  function scheduleScan(): void {
    const id = document.hidden ? view?.setTimeout(scan, hiddenTabDelay) : view?.requestAnimationFrame(scan);
    const cancel = document.hidden ? view?.clearTimeout : view?.cancelAnimationFrame;
    cancelScan = () => cancel?.call(view, id ?? 0);
  }

  function scan(): void {
    cancelScan = undefined;
    watchRoots();
    onSettled();
  }

  /** @returns whether there was a shadow root that was not watched yet */
  const watchRoots = (): boolean => {
    let isNew = false;
    let isWaiting = false;
    for (const element of elementsIn(document.querySelector(drawer))) {
      const root = element.shadowRoot;
      if (root === null) {
        isWaiting ||= element.localName.includes('-') && !element.matches(':defined');
      } else if (!watched.has(root)) {
        watched.add(root);
        observer.observe(root, options);
        isNew = true;
      }
    }
    if (isWaiting) scheduleRetry();
    return isNew;
  };

  /** A shadow root can be attached and filled long after its host came, and no mutation tells of it. */
  function scheduleRetry(): void {
    if (retry !== undefined || retriesLeft === 0) return;
    retry = view?.setTimeout(() => {
      retry = undefined;
      if (watchRoots()) onSettled();
    }, firstRetryDelay * 2 ** (retries - retriesLeft));
    retriesLeft -= 1;
  }

  observer.observe(document, options);
  watchRoots();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelScan?.();
    view.clearTimeout(retry);
  });
}

function elementsIn(drawer: Element | null): Iterable<Element> {
  return drawer ? [drawer, ...deepElements(drawer)] : [];
}

function isOfPage(record: MutationRecord): boolean {
  if (isCard(record.target)) return false;
  if (record.type !== 'childList') return true;
  return [...record.addedNodes, ...record.removedNodes].some((node) => !isCard(node));
}

function isCard(node: Node): boolean {
  return node.nodeName.toLowerCase() === cardTag;
}
