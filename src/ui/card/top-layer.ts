import { overlap } from './corner.ts';

/** How often the card comes back above what a page opens, so that it never fights with one. */
const mostRaises = 5;
const opened = ':popover-open, :modal, :fullscreen';

/** Keeps the card's host in the browser's top layer, and knows what came there after it. */
export class TopLayer {
  readonly #host: HTMLElement;
  readonly #elements: () => Iterable<Element>;
  /** What was open already when the card came: it lies below. */
  #below = new WeakSet<Element>();
  #raises = 0;

  /**
   * @param elements every element of the page, through open shadow roots
   * @param onOvertaken something has opened above the card
   */
  constructor(host: HTMLElement, elements: () => Iterable<Element>, onOvertaken: () => void, signal: AbortSignal) {
    this.#host = host;
    this.#elements = elements;
    host.ownerDocument.addEventListener(
      'toggle',
      ({ target }) => {
        if (target === host || !(target instanceof Element)) return;
        this.#below.delete(target);
        if (host.isConnected && this.isOvertaken()) onOvertaken();
      },
      { capture: true, signal },
    );
  }

  /** Puts the host above everything that is in the top layer now. */
  enter(): void {
    this.#below = new WeakSet(this.#others());
    if (this.#host.matches(':popover-open')) this.#host.hidePopover();
    this.#host.showPopover();
  }

  /** As {@link enter}, but only a few times. Above a modal dialog nothing can be used, so it is left in front. */
  raise(): void {
    this.#raises += 1;
    if (this.#raises <= mostRaises && !this.#host.ownerDocument.querySelector(':modal')) this.enter();
  }

  /** Whether something that opened after the card lies over it. */
  isOvertaken(): boolean {
    const box = this.#host.getBoundingClientRect();
    return this.#others().some((element) => !this.#below.has(element) && overlap(element.getBoundingClientRect(), box) > 0);
  }

  #others(): Element[] {
    return [...this.#elements()].filter((element) => element !== this.#host && element.matches(opened));
  }
}
