import type { AccountId } from '../core/account.ts';
import type { CodeAnswer } from '../messages/answers.ts';
import type { CodeForm } from '../pages/page.ts';
import { beginAttempt, patience } from './attempt.ts';
import { explainRefusal } from './explain-refusal.ts';
import { runFill } from './fill-run.ts';
import type { CodeReady, NoCode } from './filling.ts';
import { tellSending } from './send-filled.ts';
import { watchSubmits } from './watch-submits.ts';
import type { Attendant, Offers, Visit } from './visit.ts';
import { orAbort } from './wait.ts';

export interface CodePrompt extends Attendant {
  /** Fills the field, unless the person has typed there or a refused code is to be explained first. */
  start(account?: AccountId, first?: CodeAnswer): void;
}

interface Filled extends CodeReady {
  readonly input: HTMLInputElement;
}

/**
 * A field that waits for a code of ours, from the first filling to the page's answer.
 * @param isSure the page surely asks for a TOTP code
 * @param offers what every card here offers
 */
export function createCodePrompt(visit: Visit<'code' | 'enrolment'>, isSure: boolean, offers: () => Offers): CodePrompt {
  const { tools, memory } = visit;
  let running: AbortController | undefined;
  let filled: Filled | undefined;
  let account: AccountId | undefined;
  let isPressing = false;
  /** The person writes a code of her own where ours could stand. */
  let isWriting = false;
  /** As far as is known. */
  let hasCode = true;
  let isLocked = false;

  const show: Visit['show'] = (view, more) => visit.show(view, { ...offers(), ...more });
  const holdsOurs = () => filled !== undefined && filled.input === visit.part.form.input && tools.readCode(filled.input) === filled.code;

  /** What ran before is stopped. */
  function fill(chosen?: AccountId, first?: CodeAnswer): void {
    running?.abort();
    const run = new AbortController();
    running = run;
    account = chosen ?? account;
    const signal = AbortSignal.any([visit.signal, run.signal]);
    const onFilled = (input: HTMLInputElement, code: CodeReady) => (filled = { ...code, input });
    const parts = { visit, signal, isSure, account, first, show, onNoCode, onFilled, holdsOurs, onSend };
    visit.run(() => runFill(parts).catch((error: unknown) => ignoreAbort(error, run.signal)));
  }

  /** The person wants our code, also in the place of what she typed. */
  function fillAtWish(chosen?: AccountId): void {
    isWriting = false;
    memory.typed.delete(visit.part.form.input);
    fill(chosen);
  }

  function onNoCode(answer: NoCode): void {
    isLocked = answer.status === 'locked';
    hasCode = answer.status !== 'no-account' && answer.status !== 'not-here';
    if (answer.status === 'not-here') return visit.hide();
    if (answer.status === 'choose') {
      const { choices } = answer;
      return show({ kind: 'choose-account' }, { choices, onChoose: fillAtWish });
    }
    const clock = 'offsetSeconds' in answer ? answer : undefined;
    const canHelp = answer.status !== 'no-account';
    const onMain = () => {
      if (isLocked) visit.run(() => tools.send('open-popup', {}));
      else if (clock === undefined) fillAtWish();
      else visit.run(measureAndFill);
    };
    show({ kind: `trouble-${answer.status}`, clock }, canHelp ? { onMain } : {});
  }

  /** She may have set her clock since: what was measured before says nothing of it. */
  async function measureAndFill(): Promise<void> {
    await orAbort(memory.clock.measure(), visit.signal);
    fillAtWish();
  }

  function onSend(form: CodeForm): void {
    noteSent(true);
    isPressing = true;
    tools.press(form.submit);
    isPressing = false;
  }

  function noteSent(ours: boolean): void {
    const { hasError } = visit.part.form;
    memory.attempt = beginAttempt(ours, hasError, tools.now());
    memory.hasSentCode = true;
    void visit.lookAgain(patience);
  }

  /** The page asks on as if nothing had been sent: a flow that begins anew in the same form shows no error. */
  function noteNoAnswer(): void {
    const { attempt } = memory;
    if (!tools.isLive || !attempt?.ours || visit.part.form.isBusy || tools.now() - attempt.sentAt < patience) return;
    memory.attempt = undefined;
    show({ kind: 'unanswered' }, { onMain: () => fillAtWish() });
  }

  /** @returns whether a code is on its way already: Authentik would send it twice, and count what is refused */
  function onSubmit(): boolean {
    if (isPressing) return false;
    if (memory.attempt && visit.part.form.isBusy) return true;
    running?.abort();
    const ours = holdsOurs();
    noteSent(ours);
    if (!ours || filled === undefined) visit.hide();
    else {
      const code = filled;
      visit.run(async () => void (await tellSending(visit, code, 'person')));
      show({ kind: 'sent', account: code.account, clock: code.clock });
    }
    return false;
  }

  function explain(ours: boolean): void {
    memory.refusal = undefined;
    running?.abort();
    explainRefusal(visit, ours, { show, onFillNext: fillAtWish });
  }

  const watchForm = watchSubmits(onSubmit, visit.signal);
  watchForm(visit.part.form.input);

  return {
    start(chosen, first) {
      account = chosen;
      if (memory.refusal !== undefined) explain(memory.refusal.ours);
      else if (!memory.typed.has(visit.part.form.input)) fill(chosen, first);
      else isWriting = true;
    },
    onSeen() {
      watchForm(visit.part.form.input);
      if (memory.refusal !== undefined) explain(memory.refusal.ours);
      else noteNoAnswer();
    },
    onUnlocked() {
      if (isLocked) fill();
    },
    onTyped(input) {
      if (input !== visit.part.form.input) return;
      if (running?.signal.aborted === false) {
        running.abort();
        isLocked = false;
        isWriting = hasCode;
        visit.hide();
      }
      // Perhaps she has thought better of it; but what comes into the field is hers to say now.
      if (!isWriting) return;
      if (visit.part.form.input.value === '') show({ kind: 'emptied' }, { onMain: () => fillAtWish() });
      else visit.hide();
    },
  };
}

function ignoreAbort(error: unknown, signal: AbortSignal): void {
  if (!signal.aborted) throw error;
}
