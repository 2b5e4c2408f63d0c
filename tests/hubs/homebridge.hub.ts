import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Session } from '../e2e/launch';
import { freePort, type Hub, hubFolder, MODULES, startHub } from './hub';
import { deviceNames, openTo, stateOf } from './reading';

const PLUGIN = 'homebridge-latchkey-test';

let hub: Hub;
let session: Session;

/** Homebridge with its interface and a plug-in of two accessories; nobody has to sign in. */
async function startHomebridge(): Promise<Hub> {
  const folder = hubFolder();
  const [port, bridge] = await Promise.all([freePort(), freePort()]);
  const plugins = join(folder, 'plugins');
  mkdirSync(plugins);
  cpSync(join(import.meta.dirname, 'homebridge-plugin'), join(plugins, PLUGIN), { recursive: true });
  for (const name of ['homebridge', 'homebridge-config-ui-x']) symlinkSync(join(MODULES, name), join(plugins, name));
  const config = {
    bridge: { name: 'Homebridge Test', username: '0E:22:33:44:55:66', port: bridge, pin: '031-45-154' },
    platforms: [
      { platform: 'config', name: 'Config', port, auth: 'none' },
      { platform: 'LatchkeyTest', name: 'Test' },
    ],
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  const args = ['run', '-U', folder, '-P', plugins, '--strict-plugin-resolution', '--stdout', '--allow-root'];
  const started = await startHub(port, folder, 'homebridge-config-ui-x/dist/bin/hb-service.js', args);
  await makeFirstUser(started.origin);
  return started;
}

/** What the set-up page of a new hub does. */
async function makeFirstUser(origin: string): Promise<void> {
  const wizard = `${origin}/api/setup-wizard`;
  const token = await fetch(`${wizard}/get-setup-wizard-token`).then((response) => response.json());
  const made = await fetch(`${wizard}/create-first-user`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token.access_token}` },
    body: JSON.stringify({ name: 'Robin', username: 'robin', password: 'planted-password', admin: true }),
  });
  expect(made.ok, await made.text()).toBe(true);
}

beforeAll(async () => {
  [hub, session] = await Promise.all([startHomebridge(), launch({ browser: 'chromium' })]);
});
afterAll(async () => {
  await session?.close();
  await hub?.close();
});

test('Homebridge: the accessories of its page arrive, and no bridge is called paired', async () => {
  await openTo(session, hub, 'homebridge', '/accessories');
  await expect.poll(() => deviceNames(session, 'homebridge')).toEqual(['Garden door', 'Stairs']);
  await expect.poll(() => stateOf(session, 'homebridge', 'linked-services')).toBe('rows');
});
