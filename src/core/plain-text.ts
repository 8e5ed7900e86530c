/** The longest name that is kept, in UTF-16 code units. */
export const longestName = 200;

/**
 * Whatever is drawn as nothing or changes how its neighbours are drawn: controls, bidirectional and other format
 * characters, halves of surrogate pairs, fillers (Unicode Standard, sections 23.1 to 23.3).
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** One line of visible text: every run of white space is one space, with none at the ends. */
export function toPlainText(text: string): string {
  return text.replace(/\s/gu, ' ').replace(invisible, '').replace(/ +/g, ' ').trim();
}

/** Plain text that is short enough for a name; may be empty. A character is never cut in two. */
export function toName(text: string): string {
  return toPlainText(toPlainText(text).slice(0, longestName));
}
