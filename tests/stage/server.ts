import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import { type Fault, FaultBook } from './faultbook';
import { readRequest, type StageReply, type StageRequest } from './http';
import { acceptSocket, textFrame } from './socket';

/** One vendor host, or a few that belong together. `undefined` answers 404. */
export interface Site {
  hosts: readonly string[];
  answer(request: StageRequest): StageReply | undefined | Promise<StageReply | undefined>;
  /** What a WebSocket is sent when it opens; `undefined` refuses it. */
  messages?(request: StageRequest): readonly string[] | undefined;
}

/** A running stage: every HTTPS host of the browser ends here. */
export interface Stage {
  port: number;
  /** Every request to a host of one of the sites, oldest first. */
  requests: StageRequest[];
  /** Bends the answers of one address until the returned function is called or `heal` is. */
  fault(host: string, path: string, fault: Fault): () => void;
  heal(): void;
  close(): Promise<void>;
}

/**
 * Starts an HTTPS server on a free port that plays every host of `sites`. The certificate is self-signed and the same
 * for all of them: the browser is told to accept it and to come here for every address (tests/e2e/launch.ts). `watch` sees
 * each answer as it goes out.
 */
export async function openStage(
  sites: readonly Site[],
  watch?: (request: StageRequest, reply: StageReply) => void,
): Promise<Stage> {
  const pem = await generate([{ name: 'commonName', value: 'stage.example' }]);
  const byHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
  const requests: StageRequest[] = [];
  const faults = new FaultBook();

  const server = createServer({ key: pem.private, cert: pem.cert }, async (incoming, outgoing) => {
    try {
      const request = await readRequest(incoming);
      const site = byHost.get(request.host);
      if (site) requests.push(request);
      const reply = await faults.apply(request, (await site?.answer(request)) ?? { status: 404 });
      watch?.(request, reply);
      outgoing.writeHead(reply.status ?? 200, { 'cache-control': 'no-store', ...reply.headers });
      outgoing.end(reply.body ?? '');
    } catch (error) {
      outgoing.writeHead(500, { 'content-type': 'text/plain' }).end(`stage: ${String(error)}`);
    }
  });
  // A socket that became a WebSocket is none of the server's connections any more.
  const sockets = new Set<Duplex>();
  server.on('upgrade', async (incoming, socket) => {
    const request = await readRequest(incoming);
    const messages = byHost.get(request.host)?.messages?.(request);
    if (!messages) return socket.destroy();
    for (const body of messages) watch?.(request, { body });
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    acceptSocket(incoming, socket);
    for (const message of messages) socket.write(textFrame(message));
  });
  await listen(server);

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    fault: (host, path, fault) => faults.add(host, path, fault),
    heal: () => faults.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
