/** The match pattern of a host, whatever its port: Firefox knows no other. */
export function patternOf(host: string): string {
  return `https://${host}/*`;
}
