import { randomUUID } from 'node:crypto';
import type { Realm } from '../realm.ts';
import { type Answer, cookieName, type Exchange, sessionCookie, withHeaders } from '../web/exchange.ts';

export interface HelpdeskSession {
  readonly id: string;
  /** Every form of this session carries it (CSRF). */
  readonly token: string;
  /** What the SSO has to bring back; set while a sign-in is under way. */
  state: string | undefined;
  /** The page that was asked for before the sign-in. */
  intended: string;
  user: string | undefined;
}

const cookie = 'bookstack_session';

function random(): string {
  return (randomUUID() + randomUUID()).replaceAll('-', '').slice(0, 40);
}

export function findSession(realm: Realm, exchange: Exchange): HelpdeskSession {
  const known = realm.helpdeskSessions.get(exchange.cookies.get(cookieName(cookie, exchange)) ?? '');
  return known ?? { id: random(), token: random(), state: undefined, intended: '/', user: undefined };
}

export function keepSession(realm: Realm, exchange: Exchange, session: HelpdeskSession, answer: Answer): Answer {
  realm.helpdeskSessions.set(session.id, session);
  return withHeaders(answer, { 'Set-Cookie': sessionCookie(cookie, session.id, exchange) });
}
