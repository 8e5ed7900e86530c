import type { Output } from '../messages/protocol.ts';
import type { CodeReady, FillRun } from './filling.ts';
import { orAbort } from './wait.ts';
import type { Visit } from './visit.ts';

/**
 * Sends the code that was filled, if it still may be: after the person's own action, once a step, never after an error.
 * @returns whether it was sent
 */
export async function sendFilled(run: FillRun, code: CodeReady, endsAt: number): Promise<boolean> {
  const { visit } = run;
  if (!isReady(run, endsAt)) return false;
  // A background that can't be reached leaves the sending to her.
  const { status } = await orAbort(tellSending(visit, code, 'assistant').catch(() => ({ status: 'not-here' as const })), run.signal);
  if (status !== 'go' || !isReady(run, endsAt)) return false;
  visit.memory.sentAt.add(visit.part.kind);
  run.show({ kind: 'sent', account: code.account, clock: code.clock });
  run.onSend(visit.part.form);
  return true;
}

/** Tells the background that a code of ours is about to be sent. */
export function tellSending(
  { tools, part }: Visit<'code' | 'enrolment'>,
  { account, step }: CodeReady,
  by: 'assistant' | 'person',
): Promise<Output<'code-sending'>> {
  const { user } = part.form;
  return tools.send('code-sending', { account: account.id, step, by, user });
}

/** Everything that can have changed since the code was filled, looked at in the page itself. */
function isReady({ visit, holdsOurs }: FillRun, endsAt: number): boolean {
  const { tools, memory, part } = visit;
  const now = tools.recognise();
  return (
    now?.kind === part.kind &&
    now.form.input === part.form.input &&
    !now.form.isBusy &&
    !now.form.hasError &&
    !memory.hasErred &&
    holdsOurs() &&
    !document.hidden &&
    tools.now() < endsAt
  );
}
