import type { AccountLabel } from '../core/account.ts';
import { proposeName } from '../core/account-label.ts';
import { splitLabel } from '../core/otpauth-label.ts';
import { decodePercent } from '../core/percent.ts';
import { UnreachableError } from '../messages/unreachable.ts';
import type { EnrolAnswer } from '../messages/answers.ts';
import { createCodePrompt, type CodePrompt } from './code-prompt.ts';
import { orAbort } from './wait.ts';
import type { Attendant, Offers, Visit } from './visit.ts';

/** As many as a message may carry. */
const mostTexts = 8;

/** The card says that the key is being kept only where that takes longer, in milliseconds: to draw it would hold up the answer. */
const slowAfter = 100;

/** A new secret is shown: one click keeps it, fills its first code and sends that. Without a click nothing is done. */
export function attendEnrolment(visit: Visit<'enrolment'>): Attendant {
  const { tools, memory, signal } = visit;
  let name = findName(visit);
  let kept: AccountLabel | undefined;
  let prompt: CodePrompt | undefined;
  let isKeeping = false;
  let isLocked = false;

  const offers = (): Offers => ({ name, onRename });
  const isTyping = () => memory.typed.has(visit.part.form.input);

  function onRename(next: string): void {
    const trimmed = next.trim();
    if (trimmed === '') return;
    name = trimmed;
    if (kept !== undefined) tellName(kept, trimmed);
  }

  /** The name never stands in the way: it can be written again in the popup. */
  function tellName(account: AccountLabel, next: string): void {
    tools.send('name-kept', { account: account.id, name: next }).catch(() => undefined);
  }

  function offer(): void {
    visit.show({ kind: isTyping() ? 'enrol-typing' : 'enrol' }, { ...offers(), onMain: () => visit.run(keep) });
  }

  async function keep(): Promise<void> {
    if (isKeeping || kept !== undefined || !visit.isHere) return;
    isKeeping = true;
    const slow = setTimeout(() => visit.show({ kind: 'enrolling' }, offers()), slowAfter);
    const answer = await orAbort(enrol(), signal).finally(() => {
      isKeeping = false;
      clearTimeout(slow);
    });
    isLocked = answer.status === 'locked';
    if (answer.status !== 'kept') {
      const kind = answer.status === 'refused' ? (`problem-${answer.problem}` as const) : (`trouble-${answer.status}` as const);
      return visit.show({ kind }, { onMain: () => visit.run(isLocked ? () => tools.send('open-popup', {}) : keep) });
    }
    const proposed = findName(visit);
    if (name !== undefined && name !== proposed) tellName(answer.account, name);
    else name = answer.account.name;
    kept = answer.account;
    prompt = createCodePrompt(visit, true, offers);
    if (isTyping()) visit.show({ kind: 'kept' }, offers());
    prompt.start(kept.id, answer.code);
  }

  async function enrol(): Promise<EnrolAnswer> {
    try {
      // Where only a picture shows the key, the background looks for itself: it has the means to read one.
      return await tools.send('enrol', { texts: visit.part.texts.slice(0, mostTexts) });
    } catch (error) {
      if (error instanceof UnreachableError) return { status: 'not-kept' };
      throw error;
    }
  }

  offer();
  return {
    onSeen: () => prompt?.onSeen?.(),
    onUnlocked() {
      if (prompt !== undefined) prompt.onUnlocked?.();
      // She has clicked to keep it before: that was her wish.
      else if (isLocked) visit.run(keep);
    },
    onTyped(input) {
      if (prompt !== undefined) prompt.onTyped?.(input);
      else if (!isKeeping && input === visit.part.form.input) offer();
    },
  };
}

/** The name that the key would get, read without judging the rest; undefined where only a picture shows it. */
function findName({ part }: Visit<'enrolment'>): string | undefined {
  const text = part.texts[0] ?? '';
  const label = decodePercent(/^otpauth:\/\/totp\/([^?#]+)/iu.exec(text)?.[1] ?? '');
  const issuer = decodePercent(/[?&]issuer=([^&#]*)/u.exec(text)?.[1] ?? '') ?? '';
  return label ? proposeName(splitLabel(label, issuer)) : undefined;
}
