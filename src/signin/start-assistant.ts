import type { Part, PartKind } from '../pages/page.ts';
import { attend } from './attendants.ts';
import { judgeAttempt } from './attempt.ts';
import { beginVisit, type OpenVisit } from './begin-visit.ts';
import { listen } from './listen.ts';
import type { Memory } from './memory.ts';
import { reportActivity } from './report-activity.ts';
import { createPlaceReporter } from './report-place.ts';
import { isSameRequest } from './request.ts';
import { createServerClock } from './server-clock.ts';
import type { Tools } from './tools.ts';
import { watchTyping } from './typed-fields.ts';
import type { Attendant } from './visit.ts';

/** Starts the assistant on a page of a system that we know. The signal of the tools ends it. */
export function startAssistant(tools: Tools): void {
  let current: (OpenVisit & { readonly attendant: Attendant | undefined }) | undefined;
  const journey = Promise.withResolvers<boolean>();
  const memory: Memory = {
    typed: new WeakSet(),
    clock: createServerClock(tools),
    journey: journey.promise,
    choice: undefined,
    wishedAt: -Infinity,
    attempt: undefined,
    refusal: undefined,
    hasSentCode: false,
    hasErred: false,
    sentAt: new Set(),
  };
  const reportPlace = createPlaceReporter(tools, (reply) => {
    memory.clock.setDue(reply?.clockDue === true);
    journey.resolve(reply?.continueJourney === true);
  });

  function look(): void {
    if (tools.signal.aborted) return;
    const part = tools.recognise();
    noteOutcome(memory, part, tools.now());
    reportPlace(part, memory.hasSentCode);
    if (current !== undefined && part?.kind === 'loading') return current.see(undefined);
    if (current !== undefined && part !== undefined && isSameRequest(current.visit.part, part)) {
      current.see(part);
      current.attendant?.onSeen?.();
      return;
    }
    current?.end();
    current = undefined;
    if (part !== undefined) begin(part);
  }

  function begin(part: Part): void {
    const open = beginVisit<PartKind>(part, { tools, memory, look });
    current = { ...open, attendant: attend(open.visit) };
  }

  reportActivity(tools);
  watchTyping(memory.typed, (input) => current?.attendant?.onTyped?.(input), tools.signal);
  tools.watchUnlocking(() => current?.attendant?.onUnlocked?.());
  look();
  tools.watch(look, tools.signal);
  // Prepared, cached and background pages may have missed something, or have not been allowed to say it.
  listen('visibilitychange', look, tools.signal);
}

/** Settles the code that was sent before by what the page shows now, and forgets what no longer counts. */
function noteOutcome(memory: Memory, part: Part | undefined, now: number): void {
  if (part !== undefined && 'form' in part && part.form.hasError) memory.hasErred = true;
  if (part?.kind === 'user-name' || part?.kind === 'password') memory.choice = undefined;
  const { attempt } = memory;
  const outcome = attempt && judgeAttempt(attempt, part, now);
  if (outcome === undefined || outcome === 'open') return;
  if (outcome === 'refused') memory.refusal = attempt;
  memory.hasSentCode = outcome === 'accepted';
  memory.attempt = undefined;
}
