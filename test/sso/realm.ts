import type { SecurityKey, TokenDevice, TotpDevice } from './rules/devices.ts';
import type { Reason } from './rules/rules.ts';
import type { HelpdeskSession } from './helpdesk/session.ts';
import type { ProviderSession } from './provider/session.ts';
import type { Settings } from './settings.ts';

export const helpdeskHost = 'atbalsts.smiltenesnovads.lv';
export const providerHost = 'sso.smiltenesnovads.lv';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly fullName: string;
  readonly password: string;
  /** Confirmed devices only. */
  devices: (TotpDevice | TokenDevice | SecurityKey)[];
}

/** One code on one device. A code that was tried on three devices is three of these. */
export interface CodeAttempt {
  /** The server's clock, milliseconds. */
  readonly time: number;
  readonly user: string;
  readonly device: string;
  readonly kind: string;
  readonly purpose: 'enrolment' | 'login';
  readonly code: string;
  readonly step: number | undefined;
  readonly isAccepted: boolean;
  readonly reason: Reason;
}

/** One answer to a flow's stage that bore a code: a double click makes two. */
export interface CodePost {
  readonly time: number;
  readonly host: string;
  readonly user: string;
  readonly code: string;
}

export interface SeenRequest {
  readonly time: number;
  readonly method: string;
  readonly scheme: string;
  readonly host: string;
  /** With the query. */
  readonly path: string;
}

export interface SignIn {
  readonly time: number;
  readonly host: string;
  readonly site: 'sso' | 'helpdesk';
  readonly user: string;
}

/** What the stand-in has seen, oldest first. */
export interface Seen {
  readonly requests: SeenRequest[];
  readonly codePosts: CodePost[];
  readonly codeAttempts: CodeAttempt[];
  readonly signIns: SignIn[];
}

/** All that the pages know and remember. */
export interface Realm {
  readonly settings: Settings;
  readonly people: Person[];
  readonly seen: Seen;
  readonly providerSessions: Map<string, ProviderSession>;
  readonly helpdeskSessions: Map<string, HelpdeskSession>;
  /** OIDC codes that were given out and not yet redeemed, with the person whom they stand for. */
  readonly grants: Map<string, string>;
  /** The server's clock, milliseconds. */
  now(): number;
}

/** By user name or e-mail address, as the identification page takes both. */
export function findPerson(realm: Realm, typed: string): Person | undefined {
  const wanted = typed.trim().toLowerCase();
  return realm.people.find(({ name, email }) => name.toLowerCase() === wanted || email.toLowerCase() === wanted);
}
