import { createServer as createPlainServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createCertificate } from './certificate.ts';
import { type Answer, type Exchange, parseCookies } from './exchange.ts';

export interface Listeners {
  readonly secure: Server;
  readonly plain: Server;
}

/** How an exchange is answered: the answer, the `Date` that goes with it, and how long it takes in milliseconds. */
export type Responder = (exchange: Exchange) => Promise<{ readonly answer: Answer; readonly date: Date }>;

async function read(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8');
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

async function serve(scheme: string, request: IncomingMessage, response: ServerResponse, respond: Responder): Promise<void> {
  const body = await read(request);
  const url = URL.parse(request.url ?? '/', `${scheme}://${request.headers.host ?? 'localhost'}`);
  if (url === null) return void response.writeHead(400).end();
  const cookies = parseCookies(request.headers.cookie);
  const { answer, date } = await respond({ method: request.method ?? 'GET', url, headers: request.headers, cookies, body });
  response.writeHead(answer.status, { ...answer.headers, Date: date.toUTCString(), 'Content-Length': Buffer.byteLength(answer.body) });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

/** Starts the HTTPS server and its plain copy on free ports of the loopback interface, unless ports are given. */
export async function listen(respond: Responder, ports: { readonly secure?: number; readonly plain?: number }): Promise<Listeners> {
  const answerTo = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    serve(scheme, request, response, respond).catch((error: unknown) => {
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end(error instanceof Error ? error.stack : String(error));
    });
  };
  const secure = createSecureServer(await createCertificate(), answerTo('https'));
  const plain = createPlainServer(answerTo('http'));
  await Promise.all([open(secure, ports.secure ?? 0), open(plain, ports.plain ?? 0)]);
  return { secure, plain };
}

/** @returns when `server` accepts connections on the loopback interface */
export function open(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the server does not listen on a port');
  return address.port;
}

/** Closes the server and every connection that it still has. */
export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
