import { isOrganisationOrigin } from './organisation.ts';

/**
 * A site outside the organisation, which takes the person's own permission. The browser gives it for a host, whatever
 * the port; an account is bound to an origin.
 * @param origin as `URL.origin` writes it
 * @returns its host name; undefined where no code may ever go: another scheme than https, or the organisation's own domain
 */
export function foreignHost(origin: string): string | undefined {
  const url = URL.parse(origin);
  if (url === null || url.protocol !== 'https:' || url.origin !== origin || isOrganisationOrigin(origin)) return undefined;
  // In a permission it would stand for more than one host.
  return url.hostname.includes('*') ? undefined : url.hostname;
}
