import { overlap } from './corner.ts';

/** How often the card comes back above what a page opens, so that it never fights with one. */
const mostRaises = 5;
const opened = ':popover-open, :modal, :fullscreen';

/** Keeps the card's host in the browser's top layer, and knows what came there after it. */
export interface TopLayer {
  /** Puts the host above everything that is in the top layer now. */
  enter(): void;
  /** As {@link enter}, but only a few times. Above a modal dialog nothing can be used, so it is left in front. */
  raise(): void;
  /** Whether something that opened after the card lies over it. */
  isOvertaken(): boolean;
}

/**
 * @param elements every element of the page, through open shadow roots
 * @param onOvertaken something has opened above the card
 */
export function createTopLayer(
  host: HTMLElement,
  elements: () => Iterable<Element>,
  onOvertaken: () => void,
  signal: AbortSignal,
): TopLayer {
  /** What was open already when the card came: it lies below. */
  let below = new WeakSet<Element>();
  let raises = 0;

  const findOthers = () => [...elements()].filter((element) => element !== host && element.matches(opened));

  function enter(): void {
    below = new WeakSet(findOthers());
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  }

  function isOvertaken(): boolean {
    const box = host.getBoundingClientRect();
    return findOthers().some((element) => !below.has(element) && overlap(element.getBoundingClientRect(), box) > 0);
  }

  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target === host || !(target instanceof Element)) return;
      below.delete(target);
      if (host.isConnected && isOvertaken()) onOvertaken();
    },
    { capture: true, signal },
  );

  return {
    enter,
    isOvertaken,
    raise() {
      raises += 1;
      if (raises <= mostRaises && !document.querySelector(':modal')) enter();
    },
  };
}
