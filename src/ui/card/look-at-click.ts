import type { BrowserSight } from './browser-sight.ts';
import type { ButtonPlaces } from './button-places.ts';
import { isUndistorted } from './host.ts';
import type { TopLayer } from './top-layer.ts';
import type { ClickFacts } from './trusted-click.ts';

/** How far inside its edges a button's corners are tried, since the corners themselves are round. */
const cornerInset = 4;

export interface Surroundings {
  readonly host: HTMLElement;
  readonly places: ButtonPlaces;
  readonly topLayer: TopLayer;
  readonly sight: BrowserSight;
}

/** Gathers what {@link ClickFacts} asks for, at the moment of the click. */
export function lookAtClick(event: MouseEvent, button: Element, around: Surroundings): ClickFacts {
  const { host, places, topLayer, sight } = around;
  const points = cornersOf(button);
  // A key makes a click without a place.
  if (event.detail > 0) points.push([event.clientX, event.clientY]);
  return {
    isTrusted: event.isTrusted,
    settledFor: places.settledFor(button),
    hasMoved: places.hasMoved(button),
    isUndistorted: isUndistorted(host),
    isOnTop: points.every(([x, y]) => document.elementFromPoint(x, y) === host),
    isOvertaken: topLayer.isOvertaken(),
    isSeenByBrowser: sight.sees(button),
  };
}

function cornersOf(button: Element): (readonly [number, number])[] {
  const { left, top, right, bottom } = button.getBoundingClientRect();
  const columns = [left + cornerInset, right - cornerInset];
  return [top + cornerInset, bottom - cornerInset].flatMap((y) => columns.map((x) => [x, y] as const));
}
