interface Place {
  readonly box: string;
  /** When the button was first seen there. */
  readonly since: number;
}

/** Remembers where each of the card's buttons is, and since when. A change that moves nothing changes nothing. */
export class ButtonPlaces {
  readonly #now: () => number;
  #places = new WeakMap<Element, Place>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Looks at every button: those that are new, moved or resized begin to settle now. */
  look(buttons: Iterable<Element>): void {
    for (const button of buttons) {
      if (this.hasMoved(button)) this.#places.set(button, { box: boxOf(button), since: this.#now() });
    }
  }

  /** Something happened to the card as a whole: everything settles anew. */
  unsettle(): void {
    this.#places = new WeakMap();
  }

  /** Also true of a button that was never looked at. */
  hasMoved(button: Element): boolean {
    return this.#places.get(button)?.box !== boxOf(button);
  }

  /** @returns milliseconds, 0 for a button that was never looked at */
  settledFor(button: Element): number {
    const now = this.#now();
    return now - (this.#places.get(button)?.since ?? now);
  }
}

/** In whole pixels. */
function boxOf(element: Element): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].map(Math.round).join();
}
