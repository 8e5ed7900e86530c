/** Remembers where each of the card's buttons is, and since when. A change that moves nothing changes nothing. */
export interface ButtonPlaces {
  /** Looks at every button: those that are new, moved or resized begin to settle now. */
  look(buttons: Iterable<Element>): void;
  /** Something happened to the card as a whole: everything settles anew. */
  unsettle(): void;
  /** Also true of a button that was never looked at. */
  hasMoved(button: Element): boolean;
  /** @returns milliseconds, 0 for a button that was never looked at */
  settledFor(button: Element): number;
}

interface Place {
  readonly box: string;
  /** When the button was first seen there. */
  readonly since: number;
}

/** @param now milliseconds since any fixed moment */
export function createButtonPlaces(now: () => number): ButtonPlaces {
  let places = new WeakMap<Element, Place>();
  const hasMoved = (button: Element) => places.get(button)?.box !== boxOf(button);
  return {
    hasMoved,
    look(buttons) {
      for (const button of buttons) if (hasMoved(button)) places.set(button, { box: boxOf(button), since: now() });
    },
    unsettle() {
      places = new WeakMap();
    },
    settledFor(button) {
      const place = places.get(button);
      return place ? now() - place.since : 0;
    },
  };
}

/** In whole pixels. */
function boxOf(element: Element): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].map(Math.round).join();
}
