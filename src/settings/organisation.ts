/** The organisation that this build is for. Another municipality edits the first four lines and nothing else. */

/** Codes are filled on https pages of this domain and its sub-domains. */
export const domain = 'smiltenesnovads.lv';
export const helpdesk = 'https://atbalsts.smiltenesnovads.lv';
/** The form of a user name, as people know it. */
export const userNameExample = 'vards.uzvards';
/** The system whose password is the same as the sign-in's. */
export const passwordSystem = 'DVS Namejs';

/** The match pattern of every https page of the organisation. */
export const pagesOfOrganisation = `https://*.${domain}/*`;

/**
 * @param origin as `URL.origin` writes it
 * @returns whether it is https and the organisation's domain or a sub-domain of it
 */
export function isOrganisationOrigin(origin: string): boolean {
  const url = URL.parse(origin);
  if (url === null || url.protocol !== 'https:' || url.origin !== origin) return false;
  return url.hostname === domain || url.hostname.endsWith(`.${domain}`);
}
