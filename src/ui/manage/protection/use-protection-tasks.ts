import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../../i18n.ts';
import { isRefusal, type Proof } from '../../lock/proof.ts';
import { useProtection } from '../../lock/use-protection.ts';
import { isTrouble, troubleKey } from '../../trouble-key.ts';
import type { ProtectionEnvironment } from './environment.ts';
import type { Change, EverydaySlot, Task } from './task.ts';

/** What the last action came to. */
export interface ProtectionNotice {
  readonly key: MessageKey;
  readonly tone: 'done' | 'problem';
}

const doneKey: Readonly<Record<Change['do'], MessageKey>> = { protect: 'protectOn', set: 'protectChanged', remove: 'protectChanged', unprotect: 'protectOff' };
const refusedKey = { 'last-slot': 'protectLast', 'not-protected': 'protectFirst', 'set-by-organisation': 'protectStays' } as const;

/** What guards the vault, and the steps by which a person changes it. */
export function useProtectionTasks({ send, watch, makeRecoveryCode }: ProtectionEnvironment) {
  const [protection, refresh] = useProtection(send);
  const [task, setTask] = useState<Task>();
  const [notice, setNotice] = useState<ProtectionNotice>();
  const [isApplying, setIsApplying] = useState(false);
  useEffect(() => {
    void refresh();
    return watch(() => void refresh());
  }, []);

  const isLocked = protection?.status === 'locked';
  useEffect(() => {
    // Nothing that she was about to set stays in view of whoever comes by.
    if (isLocked) setTask(undefined);
  }, [isLocked]);

  const go = (next: Task | undefined) => {
    setNotice(undefined);
    setTask(next);
  };
  /** @returns why a proof was refused; undefined where the task is over */
  const apply = async (change: Change, proof: Proof | undefined) => {
    setIsApplying(true);
    const answer = await send('change-protection', { ...(proof && { proof }), change })
      .catch(() => ({ status: 'no-answer' }) as const)
      .finally(() => setIsApplying(false));
    if (isRefusal(answer)) return answer;
    if (answer.status === 'proof-needed') {
      // Meanwhile, in another window, a person has begun to guard it.
      setTask({ at: 'proof', change });
    } else {
      setTask(undefined);
      const tone = answer.status === 'done' ? 'done' : 'problem';
      setNotice({ key: isTrouble(answer.status) ? troubleKey[answer.status] : answer.status === 'done' ? doneKey[change.do] : refusedKey[answer.status], tone });
    }
    await refresh();
    return undefined;
  };
  const isGuarded = protection !== undefined && 'slots' in protection && protection.guardedBy === 'person';

  return {
    protection,
    refresh,
    task,
    notice,
    isApplying,
    isGuarded,
    go,
    apply,
    setSlot: (slot: EverydaySlot) =>
      go(isGuarded ? { at: 'proof', change: { do: 'set', slot } } : { at: 'sheet', code: makeRecoveryCode(), by: slot }),
    async settle(work: Promise<{ readonly status: string }>) {
      const { status } = await work.catch(() => ({ status: 'no-answer' }) as const);
      setNotice(isTrouble(status) ? { key: troubleKey[status], tone: 'problem' } : undefined);
      await refresh();
    },
  };
}
