import type { CodeAnswer } from '../messages/answers.ts';
import type { CodeReady, FillRun } from './filling.ts';
import { sendFilled } from './send-filled.ts';
import { delay, orAbort, whenVisible } from './wait.ts';

/** How long sending waits for a measurement of the server's clock that is on its way, in milliseconds. */
const clockPatience = 1000;

/**
 * The page reports which device is asked for to its server on the side, by a choice or by itself; a code that overtakes
 * that is checked against another device.
 */
const choiceSettles = 500;
/** How long a warning is there to be read, before the page goes on. */
const warningShows = 2000;

/** Resolves when nothing more is to be done; rejects when the run is stopped. */
export async function runFill(run: FillRun): Promise<void> {
  const { clock } = run.visit.memory;
  // An answer that was asked for before a measurement may be for the wrong step.
  let { version } = clock;
  const askAgain = () => {
    ({ version } = clock);
    return ask(run);
  };
  let answer = run.first ?? (await askAgain());
  for (;;) {
    if (answer.status === 'wait') {
      await waitForNext(run, answer);
      answer = await askAgain();
    } else if (answer.status === 'clock-too-far' && (await isMeasuredSince(run, version))) {
      answer = await askAgain();
    } else if (answer.status !== 'code') {
      return run.onNoCode(answer);
    } else if (run.visit.part.form.isBusy || !run.visit.isHere) {
      await run.visit.nextLook(run.signal);
      // Nobody knows how long that took: the answer may be of yesterday's step.
      if (!run.visit.part.form.isBusy) answer = await askAgain();
    } else {
      const next = await fill(run, answer, version);
      if (next === undefined) return;
      answer = next;
    }
  }
}

async function ask({ visit, signal, account }: FillRun): Promise<CodeAnswer> {
  await whenVisible(signal);
  return orAbort(visit.tools.send('code-wanted', { user: visit.part.form.user, account }), signal);
}

async function waitForNext(run: FillRun, answer: Extract<CodeAnswer, { status: 'wait' }>): Promise<void> {
  const { visit, signal } = run;
  const { account, because, milliseconds, clock } = answer;
  // What stands there would be refused by now.
  if (run.holdsOurs() && visit.isHere && !visit.part.form.isBusy) visit.tools.typeCode(visit.part.form.input, '');
  run.show({ kind: `waiting-${because}`, account, until: visit.tools.now() + milliseconds, clock });
  await delay(milliseconds, signal);
}

/** Whether the server's clock was measured since `version`, or is within a moment. */
async function isMeasuredSince({ visit, signal }: FillRun, version: number): Promise<boolean> {
  const { clock } = visit.memory;
  await orAbort(Promise.race([clock.settled(), delay(clockPatience, signal)]), signal);
  return clock.version !== version;
}

/** @returns the answer to go on with; undefined when the code was sent, or the field is no longer ours */
async function fill(run: FillRun, code: CodeReady, clockVersion: number): Promise<CodeAnswer | undefined> {
  const { visit, signal } = run;
  const { tools, memory } = visit;
  const endsAt = tools.now() + code.milliseconds;
  const { input } = visit.part.form;
  if (memory.typed.has(input)) return undefined;

  // Before: some pages send themselves in the moment in which the last digit comes.
  run.onFilled(input, code);
  tools.typeCode(input, code.code);
  const willSend = run.isSure && code.maySend && !memory.hasErred && !memory.sentAt.has(visit.part.kind);
  const { account, clock } = code;
  const next = willSend ? 'send' : 'press';
  run.show({ kind: run.isSure ? `filled-${next}` : 'filled-check', account, clock });

  if ((await isMeasuredSince(run, clockVersion)) && run.holdsOurs()) {
    const corrected = await ask(run);
    if (corrected.status !== 'code' || corrected.step !== code.step) return corrected;
  }
  if (willSend) {
    const sendAt = Math.max((memory.choice?.at ?? visit.since) + choiceSettles, clock ? endsAt - code.milliseconds + warningShows : 0);
    if (sendAt > tools.now()) await delay(sendAt - tools.now(), signal);
    if (await sendFilled(run, code, endsAt)) return undefined;
    if (run.holdsOurs()) run.show({ kind: 'filled-press', account, clock });
  }
  if (run.holdsOurs()) await delay(Math.max(0, endsAt - tools.now()), signal);
  if (run.holdsOurs()) return ask(run);
  // The page or another program has put something else there.
  visit.hide();
  return undefined;
}
