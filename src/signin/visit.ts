import type { Part, PartKind } from '../pages/page.ts';
import type { CardActions, CardView } from '../ui/card/view.ts';
import type { Memory } from './memory.ts';
import type { Tools } from './tools.ts';

export type PartOf<Kind extends PartKind> = Extract<Part, { readonly kind: Kind }>;
export type Offers = Omit<CardActions, 'onClose'>;

/** The time during which a page asks for one thing. */
export type Visit<Kind extends PartKind = PartKind> = VisitWith<PartOf<Kind>>;

interface VisitWith<Asked extends Part> {
  readonly tools: Tools;
  readonly memory: Memory;
  /** When the page began to ask, milliseconds since the epoch. */
  readonly since: number;
  /** Ends when the page asks for something else. */
  readonly signal: AbortSignal;
  /** As it was last seen. */
  readonly part: Asked;
  /** The page asks for it at this moment, and is not on its way to something else. */
  readonly isHere: boolean;
  /** Shows the card, unless the person has closed it for this part. */
  show(view: CardView, offers?: Offers): void;
  hide(): void;
  /** Looks at the page again soon, though nothing may have changed. */
  lookAgain(milliseconds: number): Promise<void>;
  /** Resolves when the page has been looked at the next time. */
  nextLook(signal: AbortSignal): Promise<void>;
  /** Runs work that ends quietly with the visit, and shows nothing where the background can't be reached. */
  run(work: () => Promise<unknown>): void;
}

/** What is done about a part beyond its beginning. */
export interface Attendant {
  /** The page was looked at again and still asks for the same. */
  readonly onSeen?: () => void;
  /** The person has unlocked the vault. */
  readonly onUnlocked?: () => void;
  /** The person has typed into a field of the page. */
  readonly onTyped?: (input: Element) => void;
}
