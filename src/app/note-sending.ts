import { isUsableAt } from '../core/choose-account.ts';
import { credibleStep } from '../core/code-use.ts';
import { stepAt } from '../core/code.ts';
import type { Input, Output, Sender } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import { wasJustActive } from './answer-code.ts';
import type { Ports } from './ports.ts';
import { attemptIn, clockOf } from './session-records.ts';
import { readSettings } from './settings.ts';
import { usedSteps } from './used-steps.ts';

type PageSender = Extract<Sender, { kind: 'page' }>;

/**
 * A step is spent the moment it is about to be sent: remembered first, so that no death of the worker sends it twice. Said
 * twice of the same code, it changes nothing.
 */
export async function noteSending(
  ports: Ports,
  vault: Vault,
  { account: id, step, by, user }: Input<'code-sending'>,
  sender: PageSender,
): Promise<Output<'code-sending'>> {
  const [reading, clock, settings, isActive] = await Promise.all([
    vault.read(),
    clockOf(ports.session, sender.origin).get(),
    readSettings(ports),
    wasJustActive(ports, sender.tabId),
  ]);
  const accounts = reading.status === 'open' ? reading.accounts : [];
  const account = accounts.find((candidate) => candidate.id === id && isUsableAt(candidate, sender.origin));
  const isOurs = by === 'assistant';
  if (account === undefined || (isOurs && !(sender.isInFront && isActive && settings.send.value))) return { status: 'not-here' };
  const serverStep = stepAt(ports.now() + (clock?.offset ?? 0), account.period);
  // No code of such a step was ever given out.
  if (credibleStep(step, serverStep) === undefined) return { status: 'not-here' };

  return ports.exclusively('used-steps', async () => {
    const record = attemptIn(ports.session, sender.tabId);
    const [used = {}, before] = await Promise.all([usedSteps(ports.local).get(), record.get()]);
    const lastStep = credibleStep(used[id], serverStep);
    const isSpent = lastStep !== undefined && step <= lastStep;
    if (isOurs && isSpent) return { status: 'already-sent' };
    const isSame = before?.account === id && before.step === step;
    const stepBefore = isSame ? before.stepBefore : lastStep;
    await record.set({
      account: id,
      origin: sender.origin,
      step,
      sentAt: ports.now(),
      ...(stepBefore !== undefined && { stepBefore }),
      ...(user !== undefined && { user }),
    });
    const kept = Object.entries(used).filter(([known]) => accounts.some((candidate) => candidate.id === known));
    const isNoted =
      isSpent ||
      (await usedSteps(ports.local)
        .set({ ...Object.fromEntries(kept), [id]: step })
        .then(
          () => true,
          () => false,
        ));
    // What would not be remembered is left to her; she may send whatever she likes.
    return { status: isNoted || !isOurs ? 'go' : 'not-here' };
  });
}
