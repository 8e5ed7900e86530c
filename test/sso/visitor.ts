import type { IncomingHttpHeaders } from 'node:http';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { StandIn } from './server.ts';

export interface Page {
  readonly status: number;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export type Fields = Readonly<Record<string, unknown>>;

/** A browser without a screen: it keeps cookies by host, follows redirects, and speaks the flow's JSON. */
export class Visitor {
  readonly #standIn: StandIn;
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(standIn: StandIn) {
    this.#standIn = standIn;
  }

  forgetCookies(): void {
    this.#cookies.clear();
  }

  /** One request over real HTTP or HTTPS, redirects not followed. */
  ask(method: string, address: string, body?: string, type = 'application/x-www-form-urlencoded'): Promise<Page> {
    const url = new URL(address);
    const isSecure = url.protocol === 'https:';
    const jar = this.#cookies.get(url.hostname) ?? new Map<string, string>();
    this.#cookies.set(url.hostname, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { Host: url.host, Cookie: cookie, ...(body !== undefined && { 'Content-Type': type }) };
    const options = { host: '127.0.0.1', method, path: url.pathname + url.search, headers };
    return new Promise((resolve, reject) => {
      const request = isSecure
        ? secureRequest({ ...options, port: this.#standIn.port, servername: url.hostname, rejectUnauthorized: false })
        : plainRequest({ ...options, port: this.#standIn.httpPort });
      request.on('error', reject).on('response', (response) => {
        for (const set of response.headers['set-cookie'] ?? []) {
          const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
          jar.set(name, value);
        }
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, url, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') });
        });
      });
      request.end(body);
    });
  }

  /** Opens an address and follows redirects. */
  async open(address: string): Promise<Page> {
    return this.#follow(await this.ask('GET', address));
  }

  /** Sends an HTML form and follows redirects. */
  async send(address: string, fields: Readonly<Record<string, string>>): Promise<Page> {
    return this.#follow(await this.ask('POST', address, new URLSearchParams(fields).toString()));
  }

  /** The stage that the flow of a page is at. */
  async stage(page: Page): Promise<Fields> {
    return JSON.parse((await this.ask('GET', this.#executor(page))).text) as Fields;
  }

  /** Answers the stage of the flow of a page; what comes back is the next stage, or the same with errors. */
  async answer(page: Page, fields: Fields): Promise<Fields> {
    return JSON.parse((await this.ask('POST', this.#executor(page), JSON.stringify(fields), 'application/json')).text) as Fields;
  }

  async #follow(page: Page): Promise<Page> {
    const location = page.headers.location;
    return page.status === 302 && location !== undefined ? this.open(new URL(location, page.url).href) : page;
  }

  #executor({ url }: Page): string {
    const slug = url.pathname.split('/')[3] ?? '';
    return `${url.origin}/api/v3/flows/executor/${slug}/?query=${encodeURIComponent(url.search.slice(1))}`;
  }
}

/** From an address of the SSO through user name and password. @returns the flow's page and the stage that follows */
export async function passPassword(visitor: Visitor, address: string, user = 'vards.uzvards', password = 'parole-1'): Promise<{ page: Page; stage: Fields }> {
  const page = await visitor.open(address);
  await visitor.stage(page);
  await visitor.answer(page, { uid_field: user });
  return { page, stage: await visitor.answer(page, { password }) };
}
