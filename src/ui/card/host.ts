import { margin, type Corner } from './corner.ts';

/** What would fade, shift, cut or hide the card: kept like this, and looked at before a click counts. */
const clear = 'opacity:1;visibility:visible;filter:none;transform:none;clip-path:none;mask-image:none;zoom:1;mix-blend-mode:normal;pointer-events:auto;';

const shape =
  `all:initial;display:block;position:fixed;z-index:2147483647;` +
  'margin:0;padding:0;border:0;background:transparent;overflow:visible;color-scheme:light dark;';

/** How each host was styled last: whatever else stands in its style is the page's doing. */
const styles = new WeakMap<HTMLElement, string>();

/**
 * Makes the element that carries the card; it is not in the document yet.
 * @param name a custom element's name, which no page has a rule for
 */
export function createHost(name: string): HTMLElement {
  const host = document.createElement(name);
  host.popover = 'manual';
  return host;
}

/**
 * Puts the host's style and place (back) as they are meant to be: inline and important, so that no style sheet of the
 * page can change them.
 */
export function styleHost(host: HTMLElement, corner: Corner, width: number): void {
  const [vertical, horizontal] = corner.split('-');
  const place = `inset:auto;${vertical}:${margin}px;${horizontal}:${margin}px;width:min(${width}px,calc(100vw - ${2 * margin}px));`;
  host.style.cssText = `${shape}${clear}${place}`.replaceAll(';', ' !important;');
  styles.set(host, host.style.cssText);
}

/** Whether the card looks as it was made, and nothing outside of it fades it. */
export function isUndistorted(host: HTMLElement): boolean {
  const root = document.documentElement;
  return host.parentNode === root && host.style.cssText === styles.get(host) && [host, root].every(isClear);
}

function isClear(element: Element): boolean {
  const style = getComputedStyle(element);
  return clear.split(';').every((rule) => {
    const [property = '', wanted = ''] = rule.split(':');
    return style.getPropertyValue(property) === wanted;
  });
}
