import type { Input, Output, Sender } from '../messages/protocol.ts';
import { wasJustActive } from './answer-code.ts';
import type { Ports } from './ports.ts';
import { attemptIn, type Attempt } from './session-records.ts';
import { usedSteps } from './used-steps.ts';

type PageSender = Extract<Sender, { kind: 'page' }>;

/** A step is spent the moment it is about to be sent: remembered first, so that no death of the worker sends it twice. */
export async function noteSending(ports: Ports, input: Input<'code-sending'>, sender: PageSender): Promise<Output<'code-sending'>> {
  const { account, step, by, user } = input;
  const isOurs = by === 'assistant';
  if (isOurs && !(sender.isInFront && (await wasJustActive(ports, sender.tabId)))) return { status: 'not-here' };
  return ports.exclusively('used-steps', async () => {
    const used = (await usedSteps(ports.local).get()) ?? {};
    const stepBefore = used[account];
    const isSpent = stepBefore !== undefined && step <= stepBefore;
    if (isOurs && isSpent) return { status: 'already-sent' };
    if (!isSpent) await usedSteps(ports.local).set({ ...used, [account]: step });
    const attempt: Attempt = {
      account,
      origin: sender.origin,
      step,
      sentAt: ports.now(),
      ...(stepBefore !== undefined && { stepBefore }),
      ...(user !== undefined && { user }),
    };
    await attemptIn(ports.session, sender.tabId).set(attempt);
    return { status: 'go' };
  });
}
