import type { EffectiveSettings } from './effective.ts';
import { foreignHost } from './foreign-site.ts';
import { isOrganisationOrigin } from './organisation.ts';

/** Where the organisation is besides its domain. */
export type OwnSites = Pick<EffectiveSettings, 'helpdesk' | 'sso'>;

/**
 * @param origin as `URL.origin` writes it
 * @returns whether it is the organisation's: of its domain, or set by policy
 */
export function isOwnOrigin(origin: string, { helpdesk, sso }: OwnSites): boolean {
  return isOrganisationOrigin(origin) || origin === helpdesk.value || origin === sso.value;
}

/** The organisation's hosts outside its domain: as any other site they take a permission of the person's. */
export function ownHostsOutside({ helpdesk, sso }: OwnSites): readonly string[] {
  const hosts = [helpdesk.value, sso.value].map((origin) => (origin === undefined ? undefined : foreignHost(origin)));
  return [...new Set(hosts)].filter((host) => host !== undefined);
}
