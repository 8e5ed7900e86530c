/**
 * Runs in a page, so it uses nothing from outside.
 * @returns a line that says why nobody sees where the keyboard is; none where it is seen, or is on the page as a whole
 */
export function findUnseenFocus(): readonly string[] {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return [];
  // What is drawn for a control that is itself out of sight, or is a part of the whole field.
  const outer = focused.closest('label, .secret-line') ?? focused;
  const marked = [outer, focused].find((element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && outlineColor !== 'rgba(0, 0, 0, 0)';
  });
  const name = `<${focused.localName} class="${focused.className}"> ${focused.textContent?.trim().slice(0, 40)}`;
  // A heading or a sentence that the keyboard goes on from is no control.
  const isControl = focused instanceof HTMLElement && focused.tabIndex >= 0;
  if (marked === undefined && isControl) return [`${name} has no mark`];
  const { left, top, right, bottom, width, height } = (marked ?? focused).getBoundingClientRect();
  if (width < 8 || height < 8) return [`${name} is ${width} by ${height} px`];
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return [`${name} is not in the window`];
  const over = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
  const isCovered = over === null || !(outer.contains(over) || over.contains(outer));
  return isControl && isCovered ? [`${name} is under <${over?.localName} class="${over?.className}">`] : [];
}
