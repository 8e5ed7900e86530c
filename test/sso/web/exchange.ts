import type { IncomingHttpHeaders } from 'node:http';

/** One request, as the pages see it. */
export interface Exchange {
  readonly method: string;
  /** With the scheme, host and port that the browser asked for. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** An HTML page. */
export function page(html: string, headers: Readonly<Record<string, string>> = {}, status = 200): Answer {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers }, body: html };
}

export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers }, body: JSON.stringify(value) };
}

export function redirect(location: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 302, headers: { Location: location, 'Cache-Control': 'no-store', ...headers }, body: '' };
}

export function refuse(status: number, reason: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }, body: reason };
}

/** The answer with more headers. */
export function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** The plain http copy has a cookie of its own: a browser lets no http page change one that https has set. */
export function cookieName(name: string, { url }: Exchange): string {
  return url.protocol === 'https:' ? name : `${name}_plain`;
}

/** The `Set-Cookie` of a session, under {@link cookieName}. */
export function sessionCookie(name: string, value: string, exchange: Exchange): string {
  const scope = exchange.url.protocol === 'https:' ? 'Secure; SameSite=None' : 'SameSite=Lax';
  return `${cookieName(name, exchange)}=${value}; Path=/; HttpOnly; ${scope}`;
}

/** @returns the header's cookies by name */
export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
}
