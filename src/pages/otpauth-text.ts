/** @returns the otpauth texts in a text: plain, or percent-encoded inside another address */
export function findUris(text: string): string[] {
  if (!/otpauth/i.test(text)) return [];
  if (/otpauth%3a%2f%2f/i.test(text)) return (text.match(/otpauth%3a%2f%2f[^&#\s"'<>]+/gi) ?? []).flatMap(decode);
  const uris = (text.match(/otpauth:\/\/[^\s"'<>`]+/gi) ?? []).map((uri) => uri.replace(/[.,;)\]}]+$/, ''));
  // A label with spaces in it, which should be encoded and sometimes isn't, ends the URI too early.
  const isCut = uris.length === 1 && !uris[0]?.includes('secret=');
  return isCut ? (text.match(/otpauth:\/\/[^\n"'<>`]+/i) ?? []).map((uri) => uri.trim()) : uris;
}

function decode(encoded: string): string[] {
  try {
    return [decodeURIComponent(encoded)];
  } catch {
    return [];
  }
}
