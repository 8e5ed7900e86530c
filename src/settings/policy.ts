import * as v from 'valibot';
import { parseHttpsOrigin } from './https-origin.ts';
import { preferenceForms } from './preferences.ts';

/** What the administrator has set for this computer (`public/managed-schema.json`); what is absent, the person chooses. */
export interface Policy {
  /** One https origin, as `URL.origin` writes it. */
  readonly helpdesk?: string;
  /** The sign-on service: one https origin, as `URL.origin` writes it. */
  readonly sso?: string;
  /** Nothing is kept or given out until a passphrase or passkey guards the vault. */
  readonly lockRequired?: boolean;
  /** Minutes without use, 1 to 1440. */
  readonly lockAfterMinutes?: number;
  readonly fill?: boolean;
  readonly send?: boolean;
  /** Whether she may fill a code on a site that it does not belong to, after a question. */
  readonly fillElsewhere?: boolean;
  /** Whether secrets may leave: an account's QR code and key, the backup file. */
  readonly exportSecrets?: boolean;
  readonly backupReminder?: boolean;
  readonly welcomePage?: boolean;
  readonly language?: 'browser' | 'lv' | 'en';
  /** Who helps: a telephone number, an e-mail address or a sentence, at most 200 characters on one line. */
  readonly contact?: string;
}

export type PolicyName = keyof Policy;

/** An origin is what other characters than these make of it, too: in capitals, of letters beyond ASCII. */
const httpsOrigin = v.pipe(v.string(), v.transform(parseHttpsOrigin), v.string());

const forms = {
  helpdesk: httpsOrigin,
  sso: httpsOrigin,
  lockRequired: v.boolean(),
  lockAfterMinutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(24 * 60)),
  fill: v.boolean(),
  send: v.boolean(),
  fillElsewhere: v.boolean(),
  exportSecrets: v.boolean(),
  backupReminder: v.boolean(),
  welcomePage: v.boolean(),
  language: preferenceForms.language,
  // A telephone number is not parted where a line ends.
  contact: v.pipe(v.string(), v.transform((text) => text.replace(/\s+/gu, ' ').trim().replace(/(?<=\d) (?=\d)/gu, '\u00a0')), v.minLength(1), v.maxLength(200)),
} as const satisfies { readonly [Name in PolicyName]-?: v.GenericSchema<unknown, NonNullable<Policy[Name]>> };

export const policyNames = Object.keys(forms) as readonly PolicyName[];

/** @param value as the browser gives it; each key counts by itself, and one that is not understood is as if it were absent */
export function parsePolicy(value: unknown): Policy {
  if (typeof value !== 'object' || value === null) return {};
  const known = policyNames.flatMap((name) => {
    const parsed = v.safeParse(forms[name], (value as Readonly<Record<string, unknown>>)[name]);
    return parsed.success ? [[name, parsed.output] as const] : [];
  });
  return Object.fromEntries(known);
}
