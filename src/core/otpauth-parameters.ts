import { decodePercent } from './percent.ts';

const known: ReadonlySet<string> = new Set(['secret', 'issuer', 'algorithm', 'digits', 'period']);

/**
 * The query of an otpauth URI: known parameters decoded, by their lower-case name; the others only counted.
 * A `+` stands for a space as in HTML forms: many libraries write it so, and all write a plus itself as `%2B`.
 */
export function parseParameters(query: string): ReadonlyMap<string, string> | 'malformed' | 'parameter-twice' {
  const parameters = new Map<string, string>();
  const seen = new Set<string>();
  for (const part of query.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decodePercent(equals < 0 ? part : part.slice(0, equals))?.toLowerCase();
    // A semicolon is what `&amp;` leaves behind: the parameter would be missed, and every code be wrong.
    if (name === undefined || name.includes(';')) return 'malformed';
    if (seen.has(name)) return 'parameter-twice';
    seen.add(name);
    if (!known.has(name)) continue;
    const value = equals < 0 ? '' : decodePercent(part.slice(equals + 1).replaceAll('+', ' '));
    if (value === undefined) return 'malformed';
    parameters.set(name, value);
  }
  return parameters;
}
