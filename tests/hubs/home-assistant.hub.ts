import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Session } from '../e2e/launch';
import { freePort, type Hub } from './hub';
import { audit, deviceNames, openTo } from './reading';
import { WebSocketServer } from './sockets';

// Home Assistant does not come from npm: this is a stub of its page and of its socket, with the same commands.

const PAGE = `<!doctype html><title>Home Assistant</title><home-assistant></home-assistant><script>
  let last = 0;
  const waiting = new Map();
  window.hassConnection = new Promise((resolve) => {
    const socket = new WebSocket(location.origin.replace('http', 'ws') + '/api/websocket');
    const conn = {
      sendMessagePromise: (message) => new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        socket.send(JSON.stringify({ ...message, id: last }));
      }),
    };
    socket.onmessage = ({ data }) => {
      for (const { id, success, result, error } of [JSON.parse(data)].flat())
        success ? waiting.get(id).done(result) : waiting.get(id).failed(error);
    };
    socket.onopen = () => {
      resolve({ conn });
      conn.sendMessagePromise({ type: 'config/device_registry/list' });
    };
  });
</script>`;

const token = { created_at: '2024-03-09T10:00:00+00:00', last_used_at: null, is_current: false, client_id: null };
const RESULTS: Readonly<Record<string, unknown>> = {
  'config/device_registry/list': [{ id: 'd1', name: 'Lamp', identifiers: [['zha', '1']], config_entries: ['e1'] }],
  'auth/refresh_tokens': [{ ...token, id: 't1', type: 'long_lived_access_token', client_name: 'Script' }],
  'config_entries/get': [{ entry_id: 'e2', domain: 'tado', title: 'Heating', source: 'user' }],
};

async function startStub(): Promise<Hub> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  });
  new WebSocketServer({ server, path: '/api/websocket' }).on('connection', (socket) => {
    socket.on('message', (data) => {
      const { id, type } = JSON.parse(String(data)) as { id: number; type: string };
      const result = RESULTS[type];
      const error = { code: 'unauthorized', message: 'planted-message' };
      const answer = result === undefined ? { success: false, error } : { success: true, result };
      socket.send(JSON.stringify([{ id, type: 'result', ...answer }]));
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

let hub: Hub;
let session: Session;
beforeAll(async () => {
  [hub, session] = await Promise.all([startStub(), launch({ browser: 'chromium' })]);
});
afterAll(async () => {
  await session?.close();
  await hub?.close();
});

test('what the page asks for is overheard, and "Read now" asks for the rest through its own connection', async () => {
  const page = await openTo(session, hub, 'home-assistant', '/');
  await expect.poll(() => deviceNames(session, 'home-assistant')).toEqual(['Lamp']);
  const grants = async () =>
    (await audit(session)).audit.grants.map(({ issuer, holder, name }) => `${issuer} ${holder} ${name}`).sort();
  expect(await grants()).toEqual([]);
  const popup = await session.popup(page);
  await popup.waitFor('[data-do="read-again"]');
  await popup.click('[data-do="read-again"]');
  await expect.poll(grants).toEqual(['home-assistant x-script Script', 'tado home-assistant Heating']);
  await popup.close();
  const ids = await page.evaluate(
    'hassConnection.then(({ conn }) => conn.sendMessagePromise({ type: "auth/refresh_tokens" })).then((all) => all.length)',
  );
  expect(ids, "the page's own next message is answered").toBe(1);
});
