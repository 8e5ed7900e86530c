import { overlap } from './corner.ts';

/** How often the card comes back above what a page opens, so that it never fights with one. */
const mostRaises = 5;
const opened = ':popover-open, :modal, :fullscreen';

/** Keeps the card's host in the browser's top layer, and knows what came there after it. */
export class TopLayer {
  readonly #host: HTMLElement;
  /** What was open already when the card came: it lies below. */
  #below = new WeakSet<Element>();
  #raises = 0;

  constructor(host: HTMLElement, onOvertaken: () => void, signal: AbortSignal) {
    this.#host = host;
    const options = { capture: true, signal };
    host.ownerDocument.addEventListener(
      'toggle',
      ({ target }) => {
        if (!(target instanceof Element) || target === host) return;
        this.#below.delete(target);
        if (host.isConnected && this.isOvertaken()) onOvertaken();
      },
      options,
    );
  }

  /** Puts the host above everything that is in the top layer now. */
  enter(): void {
    for (const element of this.#others()) this.#below.add(element);
    if (this.#host.matches(':popover-open')) this.#host.hidePopover();
    this.#host.showPopover();
  }

  /** As {@link enter}, but only a few times. Above a modal dialog nothing can be used, so it is left in front. */
  raise(): void {
    if (this.#raises >= mostRaises || this.#host.ownerDocument.querySelector(':modal') !== null) return;
    this.#raises += 1;
    this.enter();
  }

  /** Whether something that opened after the card lies over it. */
  isOvertaken(): boolean {
    const box = this.#host.getBoundingClientRect();
    for (const element of this.#others()) {
      if (!this.#below.has(element) && overlap(element.getBoundingClientRect(), box) > 0) return true;
    }
    return false;
  }

  *#others(): Generator<Element> {
    for (const root of openRoots(this.#host.ownerDocument)) {
      for (const element of root.querySelectorAll(opened)) if (element !== this.#host) yield element;
    }
  }
}

function* openRoots(root: ParentNode): Generator<ParentNode> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot !== null) yield* openRoots(shadowRoot);
}
