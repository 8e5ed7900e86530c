import { useEffect, useState } from 'preact/hooks';
import type { DiagnosisAnswer } from '../../messages/help-answers.ts';
import type { Send } from '../../messages/protocol.ts';

/** @returns what is known, and how to ask again: undefined until it is known; `no-answer` where the background does not answer */
export function useDiagnosis(send: Send<'extension'>): readonly [answer: DiagnosisAnswer | 'no-answer' | undefined, ask: () => void] {
  const [answer, setAnswer] = useState<DiagnosisAnswer | 'no-answer'>();
  const ask = () => void send('diagnosis', {}).then(setAnswer, () => setAnswer('no-answer'));
  useEffect(() => {
    ask();
    // She has tried again, or unlocked, and comes back.
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  return [answer, ask];
}
