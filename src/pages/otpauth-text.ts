/**
 * @returns the otpauth and otpauth-migration texts in a text: plain, percent-encoded inside another address, or as HTML and
 * JSON write them inside an attribute
 */
export function findUris(text: string): string[] {
  if (!/otpauth/i.test(text)) return [];
  const encoded = text.match(/otpauth(?:-migration)?%3a%2f%2f[^&#\s"'<>]+/gi);
  if (encoded !== null) return encoded.flatMap(decode);
  const plain = unescape(text);
  const uris = (plain.match(/otpauth(?:-migration)?:\/\/[^\s"'<>`\\]+/gi) ?? []).map((uri) => uri.replace(/[.,;)\]}]+$/, ''));
  // A label with spaces in it, which should be encoded and sometimes isn't, ends the URI too early.
  const isCut = uris.length === 1 && /^otpauth:/i.test(uris[0] ?? '') && !uris[0]?.includes('secret=');
  return isCut ? (plain.match(/otpauth:\/\/[^\n"'<>`]+/i) ?? []).map((uri) => uri.trim()) : uris;
}

function unescape(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('\\/', '/').replaceAll(/\\u0026/gi, '&').replaceAll(/\\u003d/gi, '=');
}

function decode(encoded: string): string[] {
  try {
    return [decodeURIComponent(encoded)];
  } catch {
    return [];
  }
}
