/**
 * Runs in a page, so it uses nothing from outside.
 * @returns a line for each thing that makes the page scroll sideways, and for each text that is cut off or leaves its box
 */
export function findOverflow(): readonly string[] {
  // What a person has named is shortened to its line of the popup's list.
  const exempt = '.visually-hidden, option, style, .account-name, .account-detail';
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);

  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      if (element instanceof HTMLElement) judge(element);
    }
  };
  const judge = (element: HTMLElement) => {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (!hasText || box.width === 0 || style.visibility === 'hidden' || element.closest(exempt) !== null) return;
    const describe = (what: string) => `${what}: <${element.localName} class="${element.className}"> ${element.textContent?.trim().slice(0, 60)}`;
    if (box.left < -1 || box.right > innerWidth + 1) found.push(describe('beside the window'));
    // What is inline has no box of its own.
    if (style.display === 'inline') return;
    if (element.scrollWidth > element.clientWidth + 1) found.push(describe(`${element.scrollWidth - element.clientWidth} px too wide`));
    if (style.overflowY !== 'auto' && element.scrollHeight > element.clientHeight + 2) found.push(describe(`${element.scrollHeight - element.clientHeight} px too high`));
  };
  visit(document);
  return found;
}
