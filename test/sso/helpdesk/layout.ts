import { randomBytes } from 'node:crypto';
import { findPerson, type Realm } from '../realm.ts';
import { type Answer, type Exchange, page } from '../web/exchange.ts';
import { escapeHtml } from '../web/html.ts';
import type { HelpdeskSession } from './session.ts';

const appName = 'Smiltenes novada atbalsts';
/** The icon of every sign-in link and button. */
export const loginIcon =
  '<svg class="svg-icon" data-icon="login" role="presentation" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M11 7 9.6 8.4l2.6 2.6H2v2h10.2l-2.6 2.6L11 17l5-5zm9 12h-8v2h8a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2h-8v2h8z"></path></svg>';

function userMenu(name: string): string {
  return `<div class="dropdown-container" component="dropdown">
  <button class="user-name py-s hide-under-l" refs="dropdown@toggle" aria-haspopup="menu" aria-expanded="false" aria-label="Profila izvēlne"><span class="name">${escapeHtml(name)}</span></button>
  <ul refs="dropdown@menu" class="dropdown-menu" role="menu">
    <li><a href="/my-account" class="icon-item">Mans konts</a></li>
    <li><form action="/oidc/logout" method="POST"><button class="icon-item">Iziet</button></form></li>
  </ul>
</div>`;
}

function header(base: string, user: string | undefined): string {
  const guest = `<a href="${base}/login">${loginIcon} Ielogoties</a>`;
  const search = `<form action="${base}/search" method="GET" class="search-box" role="search"><input name="term" type="text" placeholder="Meklēt" aria-label="Meklēt"></form>`;
  return `<header id="header" component="header-mobile-toggle" class="primary-background px-xl grid print-hidden">
<a href="${base}" data-shortcut="home_view" class="logo"><span class="logo-text">${appName}</span></a>
<div class="header-search">${search}</div>
<nav refs="header-mobile-toggle@menu" class="header-links"><div class="links text-center">
<a href="${base}/shelves">Plaukti</a> <a href="${base}/books">Grāmatas</a>
${user === undefined ? guest : userMenu(user)}
</div></nav>
</header>`;
}

/** A page of the helpdesk: Latvian, with the meta tags, the header and the content security policy of a BookStack. */
export function helpdeskPage(realm: Realm, { url }: Exchange, session: HelpdeskSession, title: string, content: string): Answer {
  const nonce = randomBytes(18).toString('base64');
  const html = `<!DOCTYPE html>
<html lang="lv" dir="ltr" class="${realm.settings.theme === 'dark' ? 'dark-mode ' : ''}">
<head>
<title>${escapeHtml(title)} | ${appName}</title>
<meta name="viewport" content="width=device-width">
<meta name="token" content="${session.token}">
<meta name="base-url" content="${url.origin}">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/dist/styles.css?version=v24.10">
</head>
<body class="tri-layout">
<a class="px-m py-s skip-to-content-link print-hidden" href="#main-content">Pāriet uz saturu</a>
${header(url.origin, session.user && (findPerson(realm, session.user)?.fullName ?? session.user))}
<div id="content" component="" class="block"><div id="main-content" class="container">
${content}
</div></div>
<footer class="print-hidden"><a href="/privats">Privātuma politika</a></footer>
<script src="/dist/app.js?version=v24.10" type="module" nonce="${nonce}"></script>
</body>
</html>`;
  const policy = [
    "frame-ancestors 'self'",
    "frame-src 'self'",
    `script-src http: https: 'nonce-${nonce}' 'strict-dynamic'`,
    "object-src 'self'",
    "base-uri 'self'",
    ...(realm.settings.strictStyles ? ["style-src 'self'"] : []),
  ];
  return page(html, { 'Content-Security-Policy': policy.join('; '), 'X-Frame-Options': 'SAMEORIGIN' });
}
