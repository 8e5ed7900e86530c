import { randomUUID } from 'node:crypto';
import { helpdeskHost, type Realm } from '../realm.ts';
import { type Answer, type Exchange, redirect, refuse } from '../web/exchange.ts';
import type { ProviderSession } from './session.ts';

export const clientId = 'bookstack';

/** The authorization endpoint (OpenID Connect Core, section 3.1.2): who is not signed in goes through the flow first. */
export function authorize(realm: Realm, { url }: Exchange, session: ProviderSession): Answer {
  const callback = URL.parse(url.searchParams.get('redirect_uri') ?? '');
  if (url.searchParams.get('client_id') !== clientId || url.searchParams.get('response_type') !== 'code') return refuse(400, 'unknown client');
  if (callback === null || callback.hostname !== helpdeskHost || callback.pathname !== '/oidc/callback') return refuse(400, 'unknown redirect_uri');
  if (session.user === undefined) {
    return redirect(`/flows/-/default/authentication/?next=${encodeURIComponent(url.pathname + url.search)}`);
  }
  const code = randomUUID().replaceAll('-', '');
  realm.grants.set(code, session.user);
  callback.searchParams.set('code', code);
  callback.searchParams.set('state', url.searchParams.get('state') ?? '');
  return redirect(callback.href);
}

/** Redeems a code, once. @returns the user name, or `undefined` where the code was never given or used before */
export function redeem(realm: Realm, code: string): string | undefined {
  const user = realm.grants.get(code);
  realm.grants.delete(code);
  return user;
}
