/**
 * Runs in a page, so it uses nothing from outside. For the card, in whose shadow root axe-core does not find out colours; it has
 * one colour behind each text, and nothing is seen through.
 * @returns a line for each text whose contrast is below 4.5 (WCAG 2.2, 1.4.3), and one where there is no text at all
 */
export function findFaintText(): readonly string[] {
  const luminanceOf = (colour: string) => {
    const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map((channel) => Number(channel) / 255);
    if (channels === undefined) throw new Error(`${colour} is no plain colour`);
    const [red = 0, green = 0, blue = 0] = channels.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backgroundOf = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    if (element.parentElement === null) throw new Error(`nothing is behind <${element.localName}>`);
    return backgroundOf(element.parentElement);
  };
  const found: string[] = [];
  let count = 0;
  for (const { shadowRoot } of document.querySelectorAll('*')) {
    for (const element of shadowRoot?.querySelectorAll('*:not(style)') ?? []) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
      if (!(hasText || element instanceof HTMLInputElement) || element.getBoundingClientRect().width === 0) continue;
      count += 1;
      const [lower = 0, higher = 0] = [getComputedStyle(element).color, backgroundOf(element)].map(luminanceOf).toSorted((one, other) => one - other);
      const contrast = (higher + 0.05) / (lower + 0.05);
      if (contrast < 4.5) found.push(`contrast ${contrast.toFixed(2)}: ${element.outerHTML}`);
    }
  }
  return count === 0 ? ['no text was found'] : found;
}
