import type { Enrolment } from './account.ts';
import { toName, toPlainText } from './plain-text.ts';

/**
 * Splits a label, `[issuer:]user`, into names that are fit to be shown. The known issuer is taken off whole, since a
 * brand may contain colons of its own; only without it does the first colon part the two.
 * @param label decoded
 * @param issuerParameter decoded, empty where the URI has none; it wins over the label's issuer
 */
export function splitLabel(label: string, issuerParameter: string): Pick<Enrolment, 'issuer' | 'user'> {
  const plain = toPlainText(label);
  const known = toPlainText(issuerParameter);
  const rest = known !== '' && plain.startsWith(known) ? plain.slice(known.length).trimStart() : '';
  if (rest.startsWith(':')) return { issuer: toName(known), user: toName(rest.slice(1)) };
  const colon = plain.indexOf(':');
  const issuer = known === '' ? plain.slice(0, Math.max(colon, 0)) : known;
  return { issuer: toName(issuer), user: toName(plain.slice(colon + 1)) };
}
