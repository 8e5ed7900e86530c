/** Whether the browser itself, which knows what it painted, finds an element wholly visible, uncovered and undistorted. */
export interface BrowserSight {
  /** Elements that are watched already are not watched twice. */
  watch(targets: readonly Element[]): void;
  /** @returns undefined where the browser has no such answer */
  sees(target: Element): boolean | undefined;
}

/**
 * IntersectionObserver v2, which Chromium has.
 * @see https://w3c.github.io/IntersectionObserver/#calculate-visibility-algo
 */
export function createBrowserSight(signal: AbortSignal): BrowserSight {
  const seen = new WeakMap<Element, boolean>();
  // 100 ms is the shortest delay that the specification allows with `trackVisibility`.
  const options: IntersectionObserverInit & VisibilityOptions = { threshold: [0, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries: VisibilityEntry[]) => {
    for (const { target, isVisible = false, intersectionRatio } of entries) seen.set(target, isVisible && intersectionRatio === 1);
  }, options);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch: (targets) => targets.forEach((target) => observer.observe(target)),
    sees: (target) => ('isVisible' in IntersectionObserverEntry.prototype ? seen.get(target) === true : undefined),
  };
}

interface VisibilityOptions {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}
