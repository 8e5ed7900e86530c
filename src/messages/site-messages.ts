import * as v from 'valibot';
import type { ChangeAnswer } from './answers.ts';
import { accountId, exchange, nothing } from './exchange.ts';
import type { SitesAnswer } from './site-answers.ts';

const siteOrigin = v.pipe(
  v.string(),
  v.maxLength(300),
  v.startsWith('https://'),
  v.check((value) => URL.parse(value)?.origin === value),
);

/** Sites outside the organisation. */
export const siteMessages = {
  /** Where codes may be filled outside the organisation. */
  sites: exchange<SitesAnswer>()('extension', nothing),
  /** The person wants an account's codes filled on a site; the browser's own dialog comes in the same moment. */
  'site-wanted': exchange<{ readonly status: 'noted' }>()('extension', v.strictObject({ account: accountId, origin: siteOrigin })),
  /** She does not want it, or the dialog was refused. */
  'site-declined': exchange<{ readonly status: 'noted' }>()('extension', v.strictObject({ account: accountId, origin: siteOrigin })),
  /** Takes a site's permission back. */
  'forget-site': exchange<ChangeAnswer>()('extension', v.strictObject({ host: v.pipe(v.string(), v.minLength(1), v.maxLength(260)) })),
} as const;
