import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../../i18n.ts';
import type { SyncStateAnswer } from '../../../messages/sync-answers.ts';
import { troubleKey, type Trouble } from '../../trouble-key.ts';
import type { SyncEnvironment } from './environment.ts';

export type KnownSync = Extract<SyncStateAnswer, { status: 'known' }>;

export interface SyncNotice {
  readonly key: MessageKey;
  readonly tone: 'done' | 'problem';
}

/** What she is about to do. */
export type SyncTask = 'join' | 'turn-off';

/** How her computers exchange what they have, and what she does about it. `state` is undefined before it is known. */
export function useSync({ send, watch }: SyncEnvironment) {
  const [state, setState] = useState<KnownSync | { readonly status: Trouble }>();
  const [task, setTask] = useState<SyncTask>();
  const [notice, setNotice] = useState<SyncNotice>();
  const [isBusy, setIsBusy] = useState(false);

  const refresh = async () => setState(await send('sync-state', {}).catch(() => ({ status: 'no-answer' }) as const));
  useEffect(() => {
    void refresh();
    return watch(() => void refresh());
  }, []);

  const finish = async (key: MessageKey | undefined, tone: SyncNotice['tone'] = 'done') => {
    setTask(undefined);
    setNotice(key && { key, tone });
    await refresh();
  };
  const whileBusy = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setIsBusy(true);
    await work().finally(() => setIsBusy(false));
  };

  return {
    state,
    task,
    notice,
    isBusy,
    finish,
    go(next: SyncTask | undefined) {
      setNotice(undefined);
      setTask(next);
    },
    turnOn: () =>
      whileBusy(async () => {
        const { status } = await send('sync-on', {}).catch(() => ({ status: 'no-answer' }) as const);
        await finish(status === 'done' ? undefined : troubleKey[status], 'problem');
      }),
    turnOff: () =>
      whileBusy(async () => {
        const { status } = await send('sync-off', {}).catch(() => ({ status: 'no-answer' }) as const);
        if (status === 'done') await finish('syncOffDone');
        else await finish(status === 'not-removed' ? 'syncNotRemoved' : troubleKey[status], 'problem');
      }),
  };
}
