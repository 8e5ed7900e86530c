import type { Box } from './corner.ts';

interface Place {
  readonly box: Box;
  /** When the button was first seen there. */
  readonly since: number;
}

/** Remembers where each of the card's buttons is, and since when. A render that moves nothing changes nothing. */
export class ButtonPlaces {
  readonly #now: () => number;
  readonly #places = new Map<Element, Place>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Looks at every button: those that are new, moved or resized begin to settle now. */
  look(buttons: Iterable<Element>): void {
    const current = new Set(buttons);
    for (const button of this.#places.keys()) if (!current.has(button)) this.#places.delete(button);
    for (const button of current) {
      if (this.hasMoved(button)) this.#places.set(button, { box: boxOf(button), since: this.#now() });
    }
  }

  /** Something happened to the card as a whole: everything settles anew. */
  unsettle(): void {
    this.#places.clear();
  }

  hasMoved(button: Element): boolean {
    const place = this.#places.get(button);
    if (place === undefined) return true;
    const box = boxOf(button);
    return !(['left', 'top', 'right', 'bottom'] as const).every((side) => Math.abs(box[side] - place.box[side]) < 1);
  }

  /** @returns milliseconds, 0 for a button that was never looked at */
  settledFor(button: Element): number {
    const place = this.#places.get(button);
    return place === undefined ? 0 : this.#now() - place.since;
  }
}

function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}
