import type { OtpauthProblem } from '../../core/otpauth-uri.ts';
import type { MessageKey } from '../../i18n.ts';

/** The sentence that explains why a QR was not accepted. */
export const otpauthProblemKey: Readonly<Record<OtpauthProblem, MessageKey>> = {
  'not-otpauth': 'captureProblemNotOtpauth',
  'too-long': 'captureProblemTooLong',
  malformed: 'captureProblemMalformed',
  hotp: 'captureProblemHotp',
  'unknown-type': 'captureProblemUnknownType',
  'secret-missing': 'captureProblemSecretMissing',
  'secret-not-base32': 'captureProblemSecretNotBase32',
  'secret-too-short': 'captureProblemSecretTooShort',
  'secret-too-long': 'captureProblemSecretTooLong',
  'algorithm-unknown': 'captureProblemAlgorithmUnknown',
  'digits-out-of-range': 'captureProblemDigitsOutOfRange',
  'period-out-of-range': 'captureProblemPeriodOutOfRange',
  'parameter-twice': 'captureProblemParameterTwice',
};
