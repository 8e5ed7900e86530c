import type { Attempt } from './attempt.ts';
import type { DeviceChoice } from './code-method.ts';
import type { ServerClock } from './server-clock.ts';

/** What the assistant remembers of this document, from one part to the next. */
export interface Memory {
  /** Fields that the person has typed into herself. */
  readonly typed: WeakSet<Element>;
  readonly clock: ServerClock;
  /** Whether the person came here by the card's button on the page before. Never rejects. */
  readonly journey: Promise<boolean>;
  /** The device that the person chose in the picker. */
  choice: DeviceChoice | undefined;
  /** The person wants to use a code, but the page asks for something else first: when she said so, in milliseconds. */
  wishedAt: number;
  /** A code that was sent and whose outcome has not shown yet. */
  attempt: Attempt | undefined;
  /** A refused code that has not been explained yet. */
  refusal: Pick<Attempt, 'ours'> | undefined;
  /** A code was sent and not refused. */
  hasSentCode: boolean;
  /** The page has shown an error at a code: nothing is sent by itself any more. */
  hasErred: boolean;
  /** Prompts at which the assistant has sent a code by itself: never again in this document. */
  readonly sentAt: Set<'code' | 'enrolment'>;
}
