import { useEffect } from 'preact/hooks';
import type { MenuTarget, OutcomeAnswer } from '../../messages/capture-answers.ts';
import type { Send } from '../../messages/protocol.ts';
import type { Captured, CapturedFrom } from './outcome.ts';

/**
 * Shows what a click in the browser's menu came to. It is asked for once the page has been painted, which must not wait.
 * @param show is given what came of it, or a promise of it while that is not known yet
 */
export function useMenuOutcome(send: Send<'extension'>, show: (captured: Captured | Promise<Captured>) => void): void {
  useEffect(() => {
    const ask = (wait: boolean) => send('capture-outcome', { wait }).catch(() => ({ status: 'none' }) as const);
    void ask(false).then((answer) => {
      if (answer.status !== 'none') show(answer.status === 'working' ? ask(true).then(describe) : describe(answer));
    });
  }, []);
}

const origins: Readonly<Record<MenuTarget, CapturedFrom>> = { image: 'picture', selection: 'text', page: 'page' };

function describe(answer: OutcomeAnswer): Captured {
  if (answer.status !== 'done') return { from: 'picture', outcome: { status: 'no-answer' } };
  return { from: origins[answer.target], outcome: answer.answer };
}
