import { attendOtherDevice } from './attend-choice.ts';
import { createCodePrompt } from './code-prompt.ts';
import { suitabilityOf } from './code-method.ts';
import type { Attendant, Visit } from './visit.ts';

/** A prompt for a code: filled at once where it surely or perhaps asks for ours, left alone otherwise. */
export function attendCode(visit: Visit<'code'>): Attendant | undefined {
  const suitability = suitabilityOf(visit.part.method, visit.memory.choice);
  if (suitability === 'no') {
    attendOtherDevice(visit);
    return undefined;
  }
  const prompt = createCodePrompt(visit, suitability === 'sure', () => ({}));
  prompt.start();
  return prompt;
}
