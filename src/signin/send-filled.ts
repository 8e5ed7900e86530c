import type { CodeReady, FillRun } from './fill-run.ts';
import { orAbort } from './wait.ts';

/**
 * Sends the code that was filled, if it still may be: after the person's own action, once a step, never after an error.
 * @returns whether it was sent
 */
export async function sendFilled(run: FillRun, code: CodeReady, endsAt: number): Promise<boolean> {
  const { visit, signal } = run;
  if (!isReady(run, endsAt)) return false;
  const { user } = visit.part.form;
  const { account, step, clock } = code;
  const sending = { account: account.id, step, by: 'assistant', ...(user !== undefined && { user }) } as const;
  const { status } = await orAbort(visit.tools.send('code-sending', sending), signal);
  if (status !== 'go' || !isReady(run, endsAt)) return false;
  visit.memory.sentAt.add(visit.part.kind);
  run.show({ kind: 'sent', account, clock });
  return run.onSend(visit.part.form);
}

/** Everything that can have changed since the code was filled, looked at in the page itself. */
function isReady({ visit, holdsOurs }: FillRun, endsAt: number): boolean {
  const { tools, memory, part } = visit;
  const now = tools.recognise();
  return (
    visit.isHere &&
    now?.kind === part.kind &&
    now.form.input === part.form.input &&
    !now.form.isBusy &&
    !now.form.hasError &&
    !memory.hasErred &&
    holdsOurs() &&
    tools.document.visibilityState === 'visible' &&
    tools.now() < endsAt
  );
}
