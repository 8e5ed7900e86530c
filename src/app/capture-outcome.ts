import type { CaptureAnswer, MenuTarget, OutcomeAnswer } from '../messages/capture-answers.ts';
import type { Ports } from './ports.ts';
import { menuOutcome } from './session-records.ts';

/**
 * A click in a menu answers to nobody: what it comes to waits here for the page of ours that opens. One lock is held while
 * the work lasts, so that whoever waits for it learns, too, that it died.
 */
const lock = 'capture-outcome';

/** She has forgotten what she clicked by then. */
const outcomeLasts = 60_000;

/** Does the work of a click in a menu and notes what it comes to. */
export function noteOutcome(ports: Ports, target: MenuTarget, work: () => Promise<CaptureAnswer>): Promise<void> {
  const record = menuOutcome(ports.session);
  return ports.exclusively(lock, async () => {
    await record.set({ target, notedAt: ports.now() });
    const answer = await work();
    await record.set({ target, answer, notedAt: ports.now() });
  });
}

/** Gives out what was noted last, once. @param wait until the work is over, where it is under way */
export async function takeOutcome(ports: Ports, wait: boolean): Promise<OutcomeAnswer> {
  const record = menuOutcome(ports.session);
  const noted = await record.get();
  if (noted === undefined) return { status: 'none' };
  if (noted.answer === undefined && !wait) return { status: 'working' };
  return ports.exclusively(lock, async () => {
    const last = await record.get();
    await record.clear();
    if (last === undefined || ports.now() - last.notedAt > outcomeLasts) return { status: 'none' };
    const { target, answer } = last;
    return answer === undefined ? { status: 'lost' } : { status: 'done', target, answer };
  });
}
