import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../i18n.ts';
import type { RescueLookAnswer } from '../../messages/rescue-answers.ts';
import { troubleKey } from '../trouble-key.ts';
import type { RescueEnvironment } from './environment.ts';

/** What the page shows; undefined before it is known. `returned` and `begun`: what the person has just decided is done. */
export type RescueState = RescueLookAnswer | { readonly status: 'returned' | 'begun' | 'no-answer'; readonly hasAside?: boolean };

export interface RescueNotice {
  readonly key: MessageKey;
  readonly tone: 'done' | 'problem';
}

const noAnswer = { status: 'no-answer' } as const;

/** What is wrong with the saved accounts, and what a person does about it. */
export function useRescue({ send, saveFile, watchVault }: RescueEnvironment) {
  const [state, setState] = useState<RescueState>();
  const [notice, setNotice] = useState<RescueNotice>();

  /** Of the last question: an older one may be answered later, with what is no longer so. */
  const serial = useRef(0);

  const look = async () => {
    const mine = (serial.current += 1);
    const found = await send('rescue-look', {}).catch(() => noAnswer);
    if (serial.current !== mine) return;
    // What she has done stays on the screen for as long as nothing is wrong again.
    setState((before) => (found.status === 'readable' && (before?.status === 'returned' || before?.status === 'begun') ? before : found));
  };
  useEffect(() => {
    void look();
    return watchVault(() => void look());
  }, []);

  const decide = async (name: 'rescue-return' | 'rescue-anew', done: 'returned' | 'begun') => {
    setNotice(undefined);
    const { status } = await send(name, {}).catch(() => noAnswer);
    serial.current += 1;
    if (status === 'done') setState({ status: done, hasAside: true });
    else if (status === 'not-needed') await look();
    else setNotice({ key: troubleKey[status], tone: 'problem' });
  };
  return {
    state,
    notice,
    async retry() {
      setNotice(undefined);
      await look();
    },
    returnToOlder: () => decide('rescue-return', 'returned'),
    startAnew: () => decide('rescue-anew', 'begun'),
    async save() {
      setNotice(undefined);
      const answer = await send('rescue-save', {}).catch(() => noAnswer);
      if (answer.status === 'nothing-there') return look();
      if (answer.status !== 'saved') return setNotice({ key: troubleKey[answer.status], tone: 'problem' });
      saveFile('atslega-vault.json', answer.contents);
      await send('rescue-saved', {}).catch(() => undefined);
      setNotice({ key: 'rescueSaved', tone: 'done' });
    },
  };
}
