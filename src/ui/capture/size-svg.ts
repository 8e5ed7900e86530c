/** A size that a drawing has by itself; one in hundredths depends on where it is shown. */
const absolute = /^\s*[\d.]+(?:e\d+)?(?:px|pt|pc|cm|mm|in)?\s*$/i;

/**
 * Gives a drawing without a size of its own the size of its view box: Firefox draws nothing of one that has none. Parsing
 * runs no script and loads nothing.
 * @returns the text as it was where it has a size, no view box, or is broken
 */
export function sizeSvg(text: string): string {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = parsed.documentElement;
  const hasSize = ['width', 'height'].every((name) => absolute.test(root.getAttribute(name) ?? ''));
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').trim().split(/[\s,]+/).map(Number);
  if (hasSize || !(width > 0 && height > 0) || parsed.querySelector('parsererror') !== null) return text;
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(parsed);
}
