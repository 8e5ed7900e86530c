/** Why a text is not a usable otpauth URI; each has a sentence in the interface. */
export type OtpauthProblem =
  | 'not-otpauth'
  | 'too-long'
  | 'malformed'
  | 'hotp'
  | 'unknown-type'
  | 'secret-missing'
  | 'secret-not-base32'
  | 'secret-too-short'
  | 'secret-too-long'
  | 'algorithm-unknown'
  | 'digits-out-of-range'
  | 'period-out-of-range'
  | 'parameter-twice'
  | 'issuers-disagree';
