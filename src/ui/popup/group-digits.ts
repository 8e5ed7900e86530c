/**
 * A code as people read it aloud: in two groups, the second never longer than the first.
 * @param code 6 to 8 digits
 * @returns for example `123 456`, `1234 567`, `1234 5678`
 */
export function groupDigits(code: string): string {
  const middle = Math.ceil(code.length / 2);
  return `${code.slice(0, middle)} ${code.slice(middle)}`;
}
