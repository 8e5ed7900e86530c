import * as v from 'valibot';
import { deliveries } from '../core/source-name.ts';
import type { CaptureAnswer, OutcomeAnswer } from './capture-answers.ts';
import { exchange, index, nothing, uriText } from './exchange.ts';

/** A data URL of 12 MB, the most that is looked at, takes 16 million characters. */
const pictureUrl = v.pipe(v.string(), v.startsWith('data:'), v.maxLength(16_100_000));
const deliveredBy = v.picklist(deliveries);

/** What a person hands over to be kept. */
export const captureMessages = {
  /** Reads the tab in front: its text, its pictures, a screenshot. */
  'read-page': exchange<CaptureAnswer>()('extension', nothing),
  /** A text that the person hands over: pasted, dropped, typed, or read by the camera. */
  'capture-text': exchange<CaptureAnswer>()('extension', v.strictObject({ text: uriText, by: deliveredBy })),
  /** A picture that she hands over, as a data URL. */
  'capture-picture': exchange<CaptureAnswer>()('extension', v.strictObject({ picture: pictureUrl, by: deliveredBy })),
  /** Her choice among the accounts in view; none forgets the question. */
  'keep-candidates': exchange<CaptureAnswer>()(
    'extension',
    v.strictObject({ capture: v.pipe(v.string(), v.uuid()), chosen: v.pipe(v.array(index), v.maxLength(1000)) }),
  ),
  /** What her click in a menu came to. `wait`: answer once the work is over, not that it is under way. */
  'capture-outcome': exchange<OutcomeAnswer>()('extension', v.strictObject({ wait: v.boolean() })),
} as const;
