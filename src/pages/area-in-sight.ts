import { composedParent } from './dom.ts';

/** A part of a viewport, in CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const nothing: Area = { left: 0, top: 0, right: 0, bottom: 0 };
/** What lets through more than this of what is behind is hardly to be seen. */
const leastOpacity = 0.1;
const cutting = /^(?:hidden|clip)$/;

/**
 * @returns what those around an element leave of it: some cut off what stands out of them, where nobody can scroll to it.
 *   What is merely covered or scrolled away counts as in sight
 */
export function areaInSight(element: Element): Area {
  const { body, documentElement, defaultView: view } = element.ownerDocument;
  if (view === null) return nothing;
  let area: Area = element.getBoundingClientRect();
  let opacity = 1;
  let position = 'static';
  for (let around: Element | undefined = element; around !== undefined; around = composedParent(around)) {
    const style = view.getComputedStyle(around);
    opacity *= Number(style.opacity);
    if (opacity < leastOpacity || isCutAway(style)) return nothing;
    if (around !== element && !holds(style, position)) continue;
    // What these two cut is the viewport's, which scrolls.
    if (around !== element && around !== body && around !== documentElement) area = cut(area, around.getBoundingClientRect(), style);
    position = style.position;
  }
  return area;
}

/** By the ways in which style sheets hide what only screen readers are to find. */
function isCutAway({ clipPath, clip, position }: CSSStyleDeclaration): boolean {
  if (/^inset\((?:.*\b100%|[5-9]\d(?:\.\d+)?%\))|^circle\(0(?:px|%)?[\s)]/.test(clipPath)) return true;
  const [top = 0, right = 1, bottom = 1, left = 0] = (/^rect\((.*)\)$/.exec(clip)?.[1] ?? '').match(/-?[\d.]+px/g)?.map(Number.parseFloat) ?? [];
  return /^(?:absolute|fixed)$/.test(position) && (right <= left || bottom <= top);
}

/** What is positioned is cut by those alone that it is positioned in: CSS Overflow 3, section 3. */
function holds(style: CSSStyleDeclaration, position: string): boolean {
  if (position !== 'absolute' && position !== 'fixed') return true;
  return style.transform !== 'none' || style.filter !== 'none' || (position === 'absolute' && style.position !== 'static');
}

function cut(area: Area, frame: Area, { display, overflowX, overflowY }: CSSStyleDeclaration): Area {
  if (display === 'inline' || display === 'contents') return area;
  const [cutsX, cutsY] = [cutting.test(overflowX), cutting.test(overflowY)];
  return {
    left: cutsX ? Math.max(area.left, frame.left) : area.left,
    right: cutsX ? Math.min(area.right, frame.right) : area.right,
    top: cutsY ? Math.max(area.top, frame.top) : area.top,
    bottom: cutsY ? Math.min(area.bottom, frame.bottom) : area.bottom,
  };
}
