/** What is known of a click on one of the card's buttons, by our own looking and the browser's. */
export interface ClickFacts {
  /** Made by the person, as the browser says. */
  readonly isTrusted: boolean;
  /** For how many milliseconds the button has been where it is, with its size. */
  readonly settledFor: number;
  /** The button is elsewhere, or of another size, than when it was last looked at. */
  readonly hasMoved: boolean;
  /** The host's computed style shows it as it was made: opaque, visible, without filter, transform, clip or blending. */
  readonly isUndistorted: boolean;
  /** The card is the topmost element, on screen, at the click (if a pointer made it) and at the button's corners. */
  readonly isOnTop: boolean;
  /** Something else came into the top layer above the card and overlaps it. */
  readonly isOvertaken: boolean;
  /** What IntersectionObserver v2 says; undefined where the browser has none. */
  readonly isSeenByBrowser: boolean | undefined;
}

/** How long a button must have been in its place: long enough to be seen before a click that was meant for the page. */
export const settleTime = 300;

/**
 * Whether a click may count, against clickjacking: the person must have seen what she clicked on.
 * @returns `take`, or the first reason against it
 */
export function judgeClick(facts: ClickFacts): ClickVerdict {
  if (!facts.isTrusted) return 'untrusted';
  if (!facts.isUndistorted) return 'distorted';
  if (facts.hasMoved) return 'moved';
  if (facts.isOvertaken || !facts.isOnTop) return 'covered';
  if (facts.settledFor < settleTime) return 'unsettled';
  return facts.isSeenByBrowser === false ? 'unseen' : 'take';
}

export type ClickVerdict = 'take' | 'untrusted' | 'distorted' | 'moved' | 'covered' | 'unsettled' | 'unseen';
