import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MODULES } from './hub';

interface Socket {
  send(text: string): void;
  on(event: 'message', listener: (data: unknown) => void): void;
}

interface SocketServer {
  on(event: 'connection', listener: (socket: Socket) => void): void;
}

type SocketServerType = new (options: { server: Server; path: string }) => SocketServer;

/** Of the package `ws`, which is installed for the hubs alone. */
export const { WebSocketServer }: { WebSocketServer: SocketServerType } = createRequire(join(MODULES, 'x'))('ws');
