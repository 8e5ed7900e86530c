import type { OtpauthProblem } from '../core/otpauth-uri.ts';
import type { MessageKey } from '../i18n.ts';

/** The sentence that explains why a QR was not accepted. */
export const otpauthProblemKey: Readonly<Record<OtpauthProblem, MessageKey>> = {
  'not-otpauth': 'popupProblemNotOtpauth',
  'too-long': 'popupProblemTooLong',
  malformed: 'popupProblemMalformed',
  hotp: 'popupProblemHotp',
  'unknown-type': 'popupProblemUnknownType',
  'secret-missing': 'popupProblemSecretMissing',
  'secret-not-base32': 'popupProblemSecretNotBase32',
  'secret-too-short': 'popupProblemSecretTooShort',
  'secret-too-long': 'popupProblemSecretTooLong',
  'algorithm-unknown': 'popupProblemAlgorithmUnknown',
  'digits-out-of-range': 'popupProblemDigitsOutOfRange',
  'period-out-of-range': 'popupProblemPeriodOutOfRange',
  'parameter-twice': 'popupProblemParameterTwice',
};
