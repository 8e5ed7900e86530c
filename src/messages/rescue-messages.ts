import { exchange, nothing } from './exchange.ts';
import type { RescueAnswer, RescueLookAnswer, RescueSaveAnswer } from './rescue-answers.ts';

/** A vault that can’t be read. */
export const rescueMessages = {
  /** What is wrong with a vault that can't be read, and what there is in its place. Changes nothing. */
  'rescue-look': exchange<RescueLookAnswer>()('extension', nothing),
  /** All that is stored of it, for a file. */
  'rescue-save': exchange<RescueSaveAnswer>()('extension', nothing),
  /** The browser has been given that file: what was set aside may go soon. */
  'rescue-saved': exchange<{ readonly status: 'noted' }>()('extension', nothing),
  /** Lets the state before the damaged one count. */
  'rescue-return': exchange<RescueAnswer>()('extension', nothing),
  /** Begins an empty vault. */
  'rescue-anew': exchange<RescueAnswer>()('extension', nothing),
} as const;
