import { createServer, request as forward } from 'node:http';
import { connect, type Socket } from 'node:net';
import { open, portOf, shut } from './listen.ts';

export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * A proxy for browsers that can't map names to ports: whatever host is asked for, the answer comes from the stand-in.
 * Port 80 leads to the plain copy, every other port to the HTTPS server, so that URLs need no port.
 * @param ports where the stand-in listens
 */
export async function startProxy(ports: { readonly secure: number; readonly plain: number }): Promise<Proxy> {
  const tunnels = new Set<Socket>();
  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '');
    if (url === null) return void response.writeHead(400).end();
    const headers = { ...request.headers, host: url.host };
    const onward = forward({ host: '127.0.0.1', port: ports.plain, method: request.method, path: url.pathname + url.search, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  server.on('connect', (request, client: Socket, head: Buffer) => {
    const upstream = connect((request.url ?? '').endsWith(':80') ? ports.plain : ports.secure, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    for (const [socket, other] of [[client, upstream], [upstream, client]] as const) {
      tunnels.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => tunnels.delete(socket));
    }
  });
  await open(server, 0);
  return {
    port: portOf(server),
    close() {
      // The server no longer counts a tunnel among its connections, but would wait for it for ever.
      for (const socket of tunnels) socket.destroy();
      return shut(server);
    },
  };
}
