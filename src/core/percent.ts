/**
 * Undoes percent-encoding (RFC 3986, section 2.1) of UTF-8.
 * @returns undefined where a `%` is followed by no two hexadecimal digits or the bytes are not UTF-8
 */
export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
