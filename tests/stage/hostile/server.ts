import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import { acceptSocket, textFrame } from '../socket';
import { pageAt } from './pages';

/** A server whose answers break off, trickle, hang or are too big, and whose pages are hostile. */
export interface HostileStage {
  port: number;
  /** `METHOD path?query` of every request, oldest first. */
  requests: { line: string; headers: IncomingMessage['headers'] }[];
  /** Sends the rest of every answer of `/api/stream` that waits. */
  release(): void;
  close(): Promise<void>;
}

const EIGHT_MB = 8 * 1024 * 1024;

export async function openHostileStage(): Promise<HostileStage> {
  const pem = await generate([{ name: 'commonName', value: 'stage.example' }]);
  const requests: HostileStage['requests'] = [];
  const waiting = new Set<ServerResponse>();

  const answers: Record<string, (out: ServerResponse, incoming: IncomingMessage) => void> = {
    '/api/devices': (out) => json(out, { devices: ['lamp — ü 💡'] }),
    '/api/query': async (out, incoming) => json(out, { asked: await bodyOf(incoming) }),
    '/api/other': (out) => json(out, { other: 'planted-undeclared' }),
    '/api/status/moved': (out) => out.writeHead(302, { location: '/login?from=here' }).end(),
    '/api/status/redirected': (out) => out.writeHead(302, { location: '/api/devices' }).end(),
    '/api/status/empty': (out) => out.writeHead(204).end(),
    '/api/status/cut': (out) => {
      out.writeHead(200, { 'content-length': '100' }).write('{"half":');
      setImmediate(() => out.destroy());
    },
    '/api/status/hang': () => undefined,
    '/api/stream': (out) => {
      out.writeHead(200, { 'content-type': 'text/plain' }).write('first,');
      waiting.add(out);
    },
    // Told beforehand, or found out while reading.
    '/api/big/told': (out) => {
      out.writeHead(200, { 'content-length': String(EIGHT_MB + 1) }).end(Buffer.alloc(EIGHT_MB + 1, 'a'));
    },
    '/api/big/untold': (out) => {
      out.writeHead(200).write(Buffer.alloc(EIGHT_MB, 'a'));
      out.end('a');
    },
    '/api/big/fits': (out) => out.writeHead(200).end(Buffer.alloc(EIGHT_MB, 'a')),
    '/devices': (out) => json(out, { from: 'elsewhere' }, { 'access-control-allow-origin': 'https://home.example' }),
  };

  const server = createServer({ key: pem.private, cert: pem.cert }, (incoming, out) => {
    const url = new URL(incoming.url ?? '/', 'https://home.example');
    requests.push({ line: `${incoming.method} ${url.pathname}${url.search}`, headers: incoming.headers });
    const status = /^\/api\/status\/(\d{3})$/.exec(url.pathname)?.[1];
    const page = pageAt(url.pathname);
    if (status) out.writeHead(Number(status)).end(JSON.stringify({ secret: 'planted-body' }));
    else if (page) out.writeHead(200, page.headers).end(page.html);
    else (answers[url.pathname] ?? (() => out.writeHead(404).end()))(out, incoming);
  });
  server.on('upgrade', greet);
  // A socket that became a WebSocket is none of the server's connections any more.
  const sockets = new Set<Duplex>();
  server.on('secureConnection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    release() {
      for (const out of waiting) out.end('second');
      waiting.clear();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function json(out: ServerResponse, value: unknown, headers: Record<string, string> = {}): void {
  out.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  out.end(JSON.stringify(value));
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A WebSocket server that says one text and one binary message. */
function greet(incoming: IncomingMessage, socket: Duplex): void {
  acceptSocket(incoming, socket);
  socket.write(textFrame('{"hello":"socket"}'));
  socket.write(Buffer.from([0x82, 2, 1, 2]));
}
