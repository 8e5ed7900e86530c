/**
 * IntersectionObserver v2 (Chromium): whether the browser itself, which knows what it painted, finds an element wholly
 * visible, uncovered and undistorted. Other browsers have no such answer.
 * @see https://w3c.github.io/IntersectionObserver/#calculate-visibility-algo
 */
export class BrowserSight {
  readonly #seen = new WeakMap<Element, boolean>();
  readonly #observer: IntersectionObserver | undefined;

  constructor(signal: AbortSignal) {
    if (!('isVisible' in IntersectionObserverEntry.prototype)) return;
    // 100 ms is the shortest delay that the specification allows with `trackVisibility`.
    const options: IntersectionObserverInit & VisibilityOptions = { threshold: [0, 1], trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver((entries: VisibilityEntry[]) => {
      for (const { target, isVisible = false, intersectionRatio } of entries) this.#seen.set(target, isVisible && intersectionRatio === 1);
    }, options);
    this.#observer = observer;
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Elements that are watched already are not watched twice. */
  watch(targets: readonly Element[]): void {
    for (const target of targets) this.#observer?.observe(target);
  }

  /** @returns undefined where the browser has no such answer */
  sees(target: Element): boolean | undefined {
    return this.#observer && this.#seen.get(target) === true;
  }
}

interface VisibilityOptions {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}
