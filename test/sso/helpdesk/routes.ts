import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Realm } from '../realm.ts';
import { type Answer, type Exchange, redirect, refuse } from '../web/exchange.ts';
import { helpdeskPage } from './layout.ts';
import { loginPage } from './login-page.ts';
import { mfaSetupPage, mfaVerifyPage } from './mfa-pages.ts';
import { findSession, type HelpdeskSession, keepSession } from './session.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';

const files: Readonly<Record<string, string>> = { '/dist/styles.css': 'text/css', '/dist/app.js': 'text/javascript' };

const books: Readonly<Record<string, string>> = {
  '/books/eparaksts': 'eParaksts darba datorā',
  '/books/namejs': 'DVS Namejs: pirmie soļi',
  '/books/printeri': 'Printeri un skeneri',
};

function contentPage(path: string): string {
  const links = Object.entries(books).map(([address, title]) => `<a href="${address}">${title}</a>`);
  return `<main class="content-wrap mt-m card"><h1 class="list-heading">${books[path] ?? 'Laipni lūdzam'}</h1>
<p>Šeit ir instrukcijas un padomi darbam ar novada sistēmām.</p>
<div class="entity-list">${links.join('')}</div></main>`;
}

function login(realm: Realm, exchange: Exchange, session: HelpdeskSession): Answer {
  if (session.user !== undefined) return redirect('/');
  const isAutomatic = realm.settings.autoInitiate && !exchange.url.searchParams.has('prevent_auto_init');
  return helpdeskPage(realm, exchange, session, 'Ielogoties', loginPage(exchange.url.origin, session.token, isAutomatic));
}

function route(realm: Realm, exchange: Exchange, session: HelpdeskSession): Answer {
  const { method, url } = exchange;
  const user = session.user ?? 'viesis';
  switch (`${method === 'HEAD' ? 'GET' : method} ${url.pathname}`) {
    case 'GET /login':
      return login(realm, exchange, session);
    case 'POST /oidc/login':
      return beginSignIn(exchange, session);
    case 'GET /oidc/callback':
      return finishSignIn(realm, exchange, session);
    case 'POST /oidc/logout':
      session.user = undefined;
      return redirect('/');
    case 'GET /mfa/totp/generate':
      return helpdeskPage(realm, exchange, session, 'MFA', mfaSetupPage(url.origin, session.token, user));
    case 'GET /mfa/verify':
      return helpdeskPage(realm, exchange, session, 'MFA', mfaVerifyPage(url.origin, session.token, url.searchParams.has('error')));
    case 'POST /mfa/totp/confirm':
    case 'POST /mfa/totp/verify':
      return redirect('/mfa/verify?error=1');
  }
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'not here');
  if (session.user === undefined) session.intended = url.pathname + url.search;
  return helpdeskPage(realm, exchange, session, 'Sākums', contentPage(url.pathname));
}

/** Answers every page of the helpdesk. */
export async function helpdesk(realm: Realm, exchange: Exchange, pause: () => Promise<void>): Promise<Answer> {
  const type = files[exchange.url.pathname];
  if (type !== undefined) {
    const body = await readFile(join(import.meta.dirname, 'assets', exchange.url.pathname.slice('/dist/'.length)));
    return { status: 200, headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' }, body };
  }
  if (/\.\w+$/.test(exchange.url.pathname)) return refuse(404, 'no such file');
  const session = findSession(realm, exchange);
  await pause();
  return keepSession(realm, exchange, session, route(realm, exchange, session));
}
