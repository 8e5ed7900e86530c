import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Realm } from '../realm.ts';
import { type Answer, type Exchange, page, redirect, refuse, withHeaders } from '../web/exchange.ts';
import { execute } from './executor.ts';
import { flowPage } from './flow-page.ts';
import { authorize } from './oidc.ts';
import { authenticationFlow, findSession, keepSession, totpSetupFlow } from './session.ts';
import { totpStageId, userPage } from './user-page.ts';

const clientFolder = join(import.meta.dirname, '..', 'client');
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

async function staticFile(path: string): Promise<Answer> {
  const name = path.replace('assets/icons/', '').replace(/^flow\//, '');
  const extension = name.split('.').at(-1) ?? '';
  const type = types[extension];
  if (type === undefined || !/^[a-z0-9][\w./-]*$/.test(name) || name.includes('..')) return refuse(404, 'no such file');
  try {
    const body = await readFile(join(clientFolder, name));
    return { status: 200, headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' }, body };
  } catch {
    return refuse(404, 'no such file');
  }
}

/** The original forbids every frame; here a frame is let in, so that a journey can show that it gets no code. */
function framing(exchange: Exchange): Record<string, string> {
  return isFramed(exchange) ? {} : { 'X-Frame-Options': 'DENY' };
}

function isFramed({ headers }: Exchange): boolean {
  return headers['sec-fetch-dest'] === 'iframe';
}

/** A sandboxed frame has the origin `null`. It may load and ask everything, so that the sign-in works even there. */
function sharing({ headers }: Exchange): Record<string, string> {
  if (headers.origin !== 'null') return {};
  return { 'Access-Control-Allow-Origin': 'null', 'Access-Control-Allow-Headers': 'content-type, x-stand-in-session' };
}

function startFlow({ url }: Exchange, slug: string): Answer {
  return redirect(`/if/flow/${slug}/${url.search}`);
}

async function route(realm: Realm, exchange: Exchange, pause: () => Promise<void>): Promise<Answer> {
  const path = exchange.url.pathname;
  if (path.startsWith('/static/dist/')) return staticFile(path.slice('/static/dist/'.length));
  const session = findSession(realm, exchange);
  if (path.startsWith('/api/v3/flows/executor/')) return execute(realm, exchange, session, pause);
  await pause();
  if (path.startsWith('/if/flow/')) {
    const slug = path.split('/')[3] ?? '';
    if (slug !== authenticationFlow && slug !== totpSetupFlow) return refuse(404, 'no such flow');
    return keepSession(realm, exchange, session, page(flowPage(realm, slug, isFramed(exchange) ? session.id : undefined), { ...framing(exchange), 'Referrer-Policy': 'same-origin' }));
  }
  switch (path) {
    case '/':
      return redirect('/if/user/');
    case '/flows/-/default/authentication/':
      return startFlow(exchange, authenticationFlow);
    case '/flows/-/cancel/':
      session.plan = undefined;
      return keepSession(realm, exchange, session, redirect('/flows/-/default/authentication/'));
    case '/flows/-/default/invalidation/':
      realm.providerSessions.delete(session.id);
      return redirect('/flows/-/default/authentication/');
    case `/flows/-/configure/${totpStageId}/`: {
      const next = `/if/user/#/settings;${encodeURIComponent(JSON.stringify({ page: 'page-mfa' }))}`;
      return redirect(`/if/flow/${totpSetupFlow}/?next=${encodeURIComponent(next)}`);
    }
    case '/application/o/authorize/':
      return withHeaders(authorize(realm, exchange, session), { 'Referrer-Policy': 'same-origin' });
    case '/if/user/':
      if (session.user === undefined) return redirect(`/flows/-/default/authentication/?next=${encodeURIComponent('/if/user/')}`);
      return page(userPage(session.user), framing(exchange));
    default:
      return refuse(404, 'no such page');
  }
}

/** Answers every page of the SSO. @param pause see {@link execute} */
export async function provider(realm: Realm, exchange: Exchange, pause: () => Promise<void>): Promise<Answer> {
  const answer = exchange.method === 'OPTIONS' ? refuse(204, '') : await route(realm, exchange, pause);
  return withHeaders(answer, sharing(exchange));
}
