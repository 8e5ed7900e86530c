import { randomUUID } from 'node:crypto';
import type { TotpDevice } from '../rules/devices.ts';
import { type Answer, cookieName, type Exchange, sessionCookie, withHeaders } from '../web/exchange.ts';
import type { Realm } from '../realm.ts';

export const authenticationFlow = 'default-authentication-flow';
export const totpSetupFlow = 'default-authenticator-totp-setup';

export type Stage = 'identification' | 'password' | 'validate' | 'totp' | 'webauthn' | 'denied';

/** Where a person stands in a flow. It survives a reload and is lost when the flow is cancelled. */
export interface Plan {
  readonly flow: string;
  stage: Stage;
  /** What was typed as the user name; the account need not exist. */
  typed: string;
  /** The device that is being set up: it belongs to nobody until its first code. */
  enrolment: TotpDevice | undefined;
  wrongCodes: number;
}

export interface ProviderSession {
  readonly id: string;
  plan: Plan | undefined;
  /** User name of who is signed in. */
  user: string | undefined;
}

export function createPlan(flow: string, user: string | undefined): Plan {
  const base = { flow, enrolment: undefined, wrongCodes: 0 };
  if (flow === authenticationFlow) return { ...base, stage: 'identification', typed: '' };
  return { ...base, stage: user !== undefined && flow === totpSetupFlow ? 'totp' : 'denied', typed: user ?? '' };
}

const cookie = 'authentik_session';

/**
 * The session that the browser names, or a new one that is remembered as soon as {@link keepSession} sends its cookie.
 * In a frame the page itself names it, since browsers keep cookies from frames of other sites and from sandboxed ones.
 */
export function findSession(realm: Realm, exchange: Exchange): ProviderSession {
  const id = exchange.cookies.get(cookieName(cookie, exchange)) ?? exchange.headers['x-stand-in-session'];
  return realm.providerSessions.get(String(id)) ?? { id: randomUUID(), plan: undefined, user: undefined };
}

export function keepSession(realm: Realm, exchange: Exchange, session: ProviderSession, answer: Answer): Answer {
  realm.providerSessions.set(session.id, session);
  return withHeaders(answer, { 'Set-Cookie': sessionCookie(cookie, session.id, exchange) });
}
