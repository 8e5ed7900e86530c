/** 12 MB: several times the screenshot of a 4K screen. */
const mostBytes = 12_000_000;

export interface DataUrl {
  /** The MIME type in lower case, without parameters; empty where the URL names none. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Takes a base64 data URL (RFC 2397) apart; extension pages may not `fetch` one.
 * @returns `malformed` for any other text, `too-large` for more than 12,000,000 bytes, whatever they are
 */
export function parseDataUrl(url: string): DataUrl | 'malformed' | 'too-large' {
  const comma = url.indexOf(',');
  const header = comma === -1 ? null : /^data:([^;,]*)(?:;[^;,]*)*;base64$/i.exec(url.slice(0, comma));
  if (header === null) return 'malformed';
  if (url.length - comma > (mostBytes / 3) * 4 + 4) return 'too-large';
  const bytes = decodeBase64(url.slice(comma + 1));
  return bytes === undefined ? 'malformed' : { type: (header[1] ?? '').trim().toLowerCase(), bytes };
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
    return bytes;
  } catch {
    return undefined;
  }
}
