/** The organisation that this build is for. Another municipality edits this file and nothing else. */
export const organisation = {
  /** Codes are filled on https pages of this domain and its sub-domains. */
  domain: 'smiltenesnovads.lv',
  helpdesk: 'https://atbalsts.smiltenesnovads.lv',
  /** The form of a user name, as people know it. */
  userNameExample: 'vards.uzvards',
  /** The system whose password is the same as the sign-in's. */
  passwordSystem: 'DVS Namejs',
} as const;

/** The match pattern of WebExtensions for every https page of the organisation. */
export const organisationPattern = `https://*.${organisation.domain}/*`;

/**
 * @param origin as `URL.origin` writes it
 * @returns whether it is https and the organisation's domain or a sub-domain of it
 */
export function isOrganisationOrigin(origin: string): boolean {
  const url = URL.parse(origin);
  if (url === null || url.protocol !== 'https:' || url.origin !== origin) return false;
  return url.hostname === organisation.domain || url.hostname.endsWith(`.${organisation.domain}`);
}
