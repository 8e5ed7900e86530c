import { exchange, nothing } from './exchange.ts';
import type { DiagnosisAnswer } from './help-answers.ts';

/** Help where a code was refused. */
export const helpMessages = {
  /** Why codes were refused lately, as far as can be told. Neither codes nor secrets are in it. */
  diagnosis: exchange<DiagnosisAnswer>()('extension', nothing),
} as const;
