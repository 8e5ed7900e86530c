import { useRef, useState } from 'preact/hooks';
import type { CaptureAnswer } from '../../messages/capture-answers.ts';
import type { Send } from '../../messages/protocol.ts';
import { isTrouble } from '../trouble-key.ts';
import { deliver } from './deliver.ts';
import type { Delivery } from './delivery.ts';
import { type Captured, type CapturedFrom, needsPanel, type PanelOutcome } from './outcome.ts';

interface Panelled {
  readonly outcome: PanelOutcome;
  readonly from: CapturedFrom;
}

/**
 * One capture at a time: what is being read, and the question or the list that came of it.
 * @param onSettled is told what came of each capture; what is to be read anew is read by then
 */
export function useCapture(send: Send<'extension'>, onSettled: (captured: Captured) => Promise<void>) {
  const [isReading, setIsReading] = useState(false);
  const [panel, setPanel] = useState<Panelled>();
  const isUnderWay = useRef(false);

  const settle = async (captured: Captured) => {
    const { outcome, from } = captured;
    if (needsPanel(outcome)) setPanel({ outcome, from });
    await onSettled(captured);
  };
  /** @returns undefined where another capture is under way */
  const run = async (work: () => Promise<Captured>): Promise<Captured | undefined> => {
    if (isUnderWay.current) return undefined;
    isUnderWay.current = true;
    setIsReading(true);
    try {
      const captured = await work();
      // What could not be kept may be tried again: the question stays.
      if (!isTrouble(captured.outcome.status)) setPanel(undefined);
      await settle(captured);
      return captured;
    } finally {
      setIsReading(false);
      isUnderWay.current = false;
    }
  };
  const ask = async (from: CapturedFrom, answer: Promise<CaptureAnswer>): Promise<Captured> => ({
    from,
    outcome: await answer.catch(() => ({ status: 'no-answer' }) as const),
  });

  return {
    isReading,
    panel,
    dismiss: () => {
      // What she does not choose waits nowhere.
      if (panel?.outcome.status === 'choose') send('keep-candidates', { capture: panel.outcome.capture, chosen: [] }).catch(() => undefined);
      setPanel(undefined);
    },
    readPage: () => run(() => ask('page', send('read-page', {}))),
    receive: (delivery: Delivery) => run(() => deliver(send, delivery)),
    /** Shows what came of a capture that began elsewhere. */
    show: (captured: Captured | Promise<Captured>) => run(() => Promise.resolve(captured)),
    choose: (chosen: readonly number[]) => {
      if (panel?.outcome.status !== 'choose') return;
      const { capture } = panel.outcome;
      void run(() => ask(panel.from, send('keep-candidates', { capture, chosen: [...chosen] })));
    },
  };
}
