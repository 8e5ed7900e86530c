import { useEffect, useState } from 'preact/hooks';
import type { DiagnosisAnswer } from '../../messages/help-answers.ts';
import type { Send } from '../../messages/protocol.ts';

/** @returns undefined until it is known; `no-answer` where the background does not answer */
export function useDiagnosis(send: Send<'extension'>): DiagnosisAnswer | 'no-answer' | undefined {
  const [answer, setAnswer] = useState<DiagnosisAnswer | 'no-answer'>();
  useEffect(() => {
    const ask = () => void send('diagnosis', {}).then(setAnswer, () => setAnswer('no-answer'));
    ask();
    // She has tried again, or unlocked, and comes back.
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  return answer;
}
