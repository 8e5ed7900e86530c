/** @returns whether a text means to be an account's or a transfer's link, good or not */
export function isOtpauthLink(text: string): boolean {
  return /^\s*otpauth(?:-migration)?:/iu.test(text);
}
