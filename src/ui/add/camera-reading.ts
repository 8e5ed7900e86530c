import type { CaptureAnswer } from '../../messages/capture-answers.ts';
import type { Send } from '../../messages/protocol.ts';
import { addPart, allEntries, isComplete, type BatchProgress } from './batch-progress.ts';

/** What came of a text that the camera has read. */
export interface Reading {
  /** With all that the transfer has brought so far; undefined where the background does not answer. */
  readonly answer: CaptureAnswer | undefined;
  readonly progress: BatchProgress | undefined;
  /** It is no account, or no good one, and may have come into view by chance. */
  readonly isStray: boolean;
  /** Nothing more is to be read. */
  readonly isOver: boolean;
}

/** Every code of what is read goes to the background once, in the order in which it came into view. */
export interface CameraReading {
  /** @returns undefined for a text that has been sent before */
  take(text: string): Promise<Reading | undefined>;
}

const strays: ReadonlySet<CaptureAnswer['status']> = new Set(['nothing-found', 'refused', 'transfer-refused']);

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
        const isStray = answer !== undefined && strays.has(answer.status);
        return { answer, progress, isStray, isOver: !isStray };
      }
      progress = addPart(progress, answer.batch, answer.entries);
      return { answer: { ...answer, entries: allEntries(progress) }, progress, isStray: false, isOver: isComplete(progress) };
    },
  };
}
