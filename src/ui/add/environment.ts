import type { SecretJudgement } from '../../core/judge-secret.ts';
import type { TypedEnrolment } from '../../core/otpauth-format.ts';
import type { Translate } from '../../i18n.ts';
import type { Send } from '../../messages/protocol.ts';
import type { Camera } from './camera.ts';

/** All that the page for adding accounts needs of the browser and of the core. */
export interface AddEnvironment {
  readonly send: Send<'extension'>;
  readonly translate: Translate;
  readonly camera: Camera;
  readonly judgeSecret: (text: string) => SecretJudgement;
  /** @returns an otpauth URI, which the background judges */
  readonly formatTypedEnrolment: (typed: TypedEnrolment) => string;
}
