/** Bytes of one call of `String.fromCharCode`; engines bound the number of arguments. */
const chunk = 8192;

/** Base64 of RFC 4648, section 4, with padding. */
export function toBase64(bytes: Uint8Array<ArrayBuffer>): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(binary);
}

/**
 * The inverse of {@link toBase64}, as strict as RFC 4648, section 3.5 allows: one text only for the same bytes.
 * @returns undefined for any text that {@link toBase64} does not write
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return 'fromBase64' in Uint8Array ? decodeAtOnce(text) : decodeByHand(text);
  } catch {
    return undefined;
  }
}

/** A vault of a thousand accounts opens noticeably sooner by it; browsers have it since 2024 and 2025. */
function decodeAtOnce(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = Uint8Array.fromBase64(text, { lastChunkHandling: 'strict' });
  // What is left to forgive is white space, which makes a text longer than it need be.
  return text.length === Math.ceil(bytes.length / 3) * 4 ? bytes : undefined;
}

function decodeByHand(text: string): Uint8Array<ArrayBuffer> | undefined {
  const binary = atob(text);
  // `atob` forgives white space, missing padding and stray bits at the end.
  if (btoa(binary) !== text) return undefined;
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
