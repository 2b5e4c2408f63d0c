import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launch, type Session } from '../e2e/launch';
import { freePort, type Hub, MODULES } from './hub';
import { deviceNames, openTo } from './reading';
import { WebSocketServer } from './sockets';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const device = (address: string, name: string, type: string) => ({
  ...{ ieee_address: address, type, network_address: 7, supported: true, friendly_name: name, disabled: false },
  ...{ power_source: 'Battery', interview_completed: true, interview_state: 'SUCCESSFUL', interviewing: false },
  ...{ endpoints: {}, definition: { model: 'T1', vendor: 'Acme', description: 'Sensor', exposes: [], options: [] } },
});

/** What the real hub sends to each page that connects, invented. */
const MESSAGES = [
  { topic: 'bridge/state', payload: { state: 'online' } },
  {
    topic: 'bridge/devices',
    payload: [device('0x00', 'Coordinator', 'Coordinator'), device('0x01', 'Pantry', 'EndDevice')],
  },
  { topic: 'bridge/groups', payload: [] },
];

/** The files of a front end with a stub of the hub's socket. */
async function serve(frontEnd: string): Promise<Hub> {
  const root = join(MODULES, frontEnd, 'dist');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://hub.example');
    const file = join(root, pathname === '/' ? 'index.html' : pathname);
    if (!file.startsWith(root) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    return response.end(readFileSync(file));
  });
  new WebSocketServer({ server, path: '/api' }).on('connection', (socket) => {
    for (const message of MESSAGES) socket.send(JSON.stringify(message));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

let hub: Hub | undefined;
let session: Session | undefined;
afterEach(async () => {
  await session?.close();
  await hub?.close();
});

test.each(['zigbee2mqtt-windfront', 'zigbee2mqtt-frontend'])('%s: its devices arrive', async (frontEnd) => {
  hub = await serve(frontEnd);
  const opened = await launch({ browser: 'chromium' });
  session = opened;
  await openTo(opened, hub, 'zigbee2mqtt', '/');
  await expect.poll(() => deviceNames(opened, 'zigbee2mqtt')).toEqual(['Pantry']);
});
