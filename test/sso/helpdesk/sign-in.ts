import { randomUUID } from 'node:crypto';
import { clientId, redeem } from '../provider/oidc.ts';
import { helpdeskHost, providerHost, type Realm } from '../realm.ts';
import { type Answer, type Exchange, redirect, refuse } from '../web/exchange.ts';
import type { HelpdeskSession } from './session.ts';

/** The SSO in the same scheme and on the same port as this request. */
function providerOrigin(url: URL): string {
  return `${url.protocol}//${providerHost}${url.port === '' ? '' : `:${url.port}`}`;
}

/** `POST /oidc/login`: only with the session's token, then off to the SSO with a fresh state. */
export function beginSignIn({ url, body }: Exchange, session: HelpdeskSession): Answer {
  if (new URLSearchParams(body).get('_token') !== session.token) return refuse(419, 'Lapas derīgums beidzies');
  session.state = randomUUID().replaceAll('-', '');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: `${url.origin}/oidc/callback`,
    scope: 'openid profile email',
    state: session.state,
  });
  return redirect(`${providerOrigin(url)}/application/o/authorize/?${query}`);
}

/** `GET /oidc/callback`: the state must be the one that this session sent, and each code counts once. */
export function finishSignIn(realm: Realm, { url }: Exchange, session: HelpdeskSession): Answer {
  const expected = session.state;
  session.state = undefined;
  if (url.hostname !== helpdeskHost || expected === undefined || url.searchParams.get('state') !== expected) return refuse(400, 'state does not match');
  const user = redeem(realm, url.searchParams.get('code') ?? '');
  if (user === undefined) return refuse(400, 'code is not known');
  session.user = user;
  realm.seen.signIns.push({ time: realm.now(), host: url.host, site: 'helpdesk', user });
  return redirect(session.intended);
}
