/**
 * How many elements it takes to draw a drawing, where each is counted as often as it is used: a few lines may repeat
 * themselves billions of times, and nothing can stop a browser that has begun to draw them.
 * @param text of an SVG file; parsing runs no script and loads nothing
 */
export function svgCost(text: string): number {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const known = new Map<Element, number>();

  function costOf(element: Element): number {
    const cost = known.get(element);
    if (cost !== undefined) return cost;
    // What uses itself is not drawn by browsers.
    known.set(element, 0);
    const used = referencesOf(element).flatMap((id) => parsed.getElementById(id) ?? []);
    const whole = [...element.children, ...used].reduce((sum, one) => sum + costOf(one), 1);
    known.set(element, whole);
    return whole;
  }

  return costOf(parsed.documentElement);
}

/** The identifiers in `href="#id"` and `fill="url(#id)"`, whatever the attributes are called. */
function referencesOf({ attributes }: Element): readonly string[] {
  return [...attributes].flatMap(({ value }) => /^\s*(?:url\(\s*["']?)?#([^"')\s]+)/.exec(value)?.[1] ?? []);
}
