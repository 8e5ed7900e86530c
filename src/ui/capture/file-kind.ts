/** Kinds of file that we do something about, by their MIME types. */
export type FileKind = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml' | 'application/pdf';

/** How files begin; a dot stands for any byte. */
const beginnings: readonly (readonly [RegExp, FileKind])[] = [
  [/^\x89PNG\r\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  [/^%PDF-/, 'application/pdf'],
  // White space, a byte order mark, the XML declaration, comments and a document type may stand before the root.
  [/^(?:\xef\xbb\xbf)?\s*<(?:svg[\s>]|(?:\?xml|!--|!DOCTYPE)[^]*<svg[\s>])/i, 'image/svg+xml'],
];

/**
 * Tells a file's kind by its content.
 * @param head its first bytes
 * @returns undefined for kinds that we do nothing with
 */
export function tellFileKind(head: Uint8Array): FileKind | undefined {
  // Each byte as the character of its number, since the bytes of no picture are a text.
  const text = String.fromCharCode(...head);
  return beginnings.find(([beginning]) => beginning.test(text))?.[1];
}
