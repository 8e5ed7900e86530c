/**
 * IntersectionObserver v2 (Chromium): whether the browser itself, which knows what it painted, finds an element wholly
 * visible, uncovered and undistorted. Other browsers have no such answer.
 * @see https://w3c.github.io/IntersectionObserver/#calculate-visibility-algo
 */
export class BrowserSight {
  readonly #seen = new WeakMap<Element, boolean>();
  #observer: IntersectionObserver | undefined;
  #targets: readonly Element[] = [];

  constructor(signal: AbortSignal) {
    if (typeof IntersectionObserverEntry === 'undefined' || !('isVisible' in IntersectionObserverEntry.prototype)) return;
    // 100 ms is the shortest delay that the specification allows with `trackVisibility`.
    const options: IntersectionObserverInit & VisibilityOptions = { threshold: [0, 1], trackVisibility: true, delay: 100 };
    this.#observer = new IntersectionObserver((entries) => {
      for (const entry of entries) this.#seen.set(entry.target, isVisible(entry));
    }, options);
    signal.addEventListener('abort', () => this.#observer?.disconnect(), { once: true });
  }

  /** Watches these elements and no others. */
  watch(targets: readonly Element[]): void {
    for (const target of this.#targets) if (!targets.includes(target)) this.#observer?.unobserve(target);
    for (const target of targets) if (!this.#targets.includes(target)) this.#observer?.observe(target);
    this.#targets = targets;
  }

  /** @returns undefined where the browser has no such answer */
  sees(target: Element): boolean | undefined {
    return this.#observer === undefined ? undefined : this.#seen.get(target) === true;
  }
}

interface VisibilityOptions {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

function isVisible(entry: IntersectionObserverEntry): boolean {
  return entry.intersectionRatio === 1 && 'isVisible' in entry && entry.isVisible === true;
}
