import type { Send } from '../messages/protocol.ts';
import type { CodeForm, Part } from '../pages/page.ts';
import type { Card } from '../ui/card/view.ts';

/** What the assistant is given: ways to look at the page and to act on it, and the way to the background. */
export interface Tools {
  /** The page is an identity provider's, which checks codes by a clock of its own. */
  readonly isSignInSystem: boolean;
  /** Parts follow each other within one document. */
  readonly isLive: boolean;
  /** What the page asks for now. */
  readonly recognise: () => Part | undefined;
  /** Calls back whenever the page has changed and come to rest. */
  readonly watch: (onSettled: () => void, signal: AbortSignal) => void;
  /** Calls back whenever the vault has been unlocked while this page waited for it. */
  readonly watchUnlocking: (onUnlocked: () => void) => void;
  readonly typeCode: (input: CodeForm['input'], code: string) => void;
  /** What a field holds, or all the boxes of which it is the first. */
  readonly readCode: (input: CodeForm['input']) => string;
  readonly press: (element: HTMLElement) => void;
  readonly card: Card;
  /** @throws UnreachableError */
  readonly send: Send<'page'>;
  readonly fetch: typeof fetch;
  /** This computer's clock: milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** Ends everything. */
  readonly signal: AbortSignal;
}
