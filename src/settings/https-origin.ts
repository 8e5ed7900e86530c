/**
 * @param text one https origin; a slash at its end is no path
 * @returns as `URL.origin` writes it; undefined for anything else: a path, a user name, a pattern of several hosts
 */
export function parseHttpsOrigin(text: string): string | undefined {
  // Before it is parsed, which mends a great deal.
  if (!/^https:\/\/[^/\\?#@*\s]+\/?$/iu.test(text)) return undefined;
  const url = URL.parse(text);
  // Written with a percent sign, too, an asterisk would stand for more than one host where a permission is asked for.
  return url === null || url.hostname.includes('*') ? undefined : url.origin;
}
