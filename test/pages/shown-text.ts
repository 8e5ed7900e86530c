import { vi } from 'vitest';

/** Gives every element the text that it shows, which happy-dom has only where lines have few spaces. */
export function stubInnerText(): void {
  vi.spyOn(HTMLElement.prototype, 'innerText', 'get').mockImplementation(function (this: HTMLElement) {
    return shownText(this).replace(/\n$/, '');
  });
}

function shownText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeName === 'BR') return '\n';
  const inside = [...node.childNodes].map(shownText).join('');
  return node.nodeName === 'DIV' ? `${inside}\n` : inside;
}
