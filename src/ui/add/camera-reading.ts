import type { CaptureAnswer } from '../../messages/answers.ts';
import type { Send } from '../../messages/protocol.ts';
import { addPart, allEntries, isComplete, type BatchProgress } from './batch-progress.ts';

/** What came of a text that the camera has read. */
export interface Reading {
  /** With all that the transfer has brought so far; undefined where the background does not answer. */
  readonly answer: CaptureAnswer | undefined;
  readonly progress: BatchProgress | undefined;
  /** Nothing more is to be read. */
  readonly isOver: boolean;
}

/** Every code of what is read goes to the background once, in the order in which it came into view. */
export interface CameraReading {
  /** @returns undefined for a text that has been sent before */
  take(text: string): Promise<Reading | undefined>;
}

/** @param before how far a transfer had come when the camera was on the last time */
export function createCameraReading(send: Send<'extension'>, before: BatchProgress | undefined): CameraReading {
  const seen = new Set<string>();
  let progress = before;
  return {
    async take(text) {
      if (seen.has(text)) return undefined;
      seen.add(text);
      const answer = await send('capture-text', { text, by: 'camera' }).catch(() => undefined);
      if (answer?.status !== 'kept-several' || answer.batch === undefined) {
        return { answer, progress, isOver: answer === undefined || !mayGoOn(answer) };
      }
      progress = addPart(progress, answer.batch, answer.entries);
      return { answer: { ...answer, entries: allEntries(progress) }, progress, isOver: isComplete(progress) };
    },
  };
}

/** What is no account, or no good one, may have come into view by chance. */
function mayGoOn({ status }: CaptureAnswer): boolean {
  return status === 'nothing-found' || status === 'refused';
}
