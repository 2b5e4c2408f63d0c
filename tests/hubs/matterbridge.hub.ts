import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Session } from '../e2e/launch';
import { freePort, type Hub, hubFolder, startHub } from './hub';
import { openTo, stateOf } from './reading';

let hub: Hub;
let session: Session;

async function startMatterbridge(): Promise<Hub> {
  const folder = hubFolder();
  const [port, matter] = await Promise.all([freePort(), freePort()]);
  const args = ['-bridge', '-novirtual', '-frontend', `${port}`, '-port', `${matter}`, '-homedir', folder];
  return startHub(port, folder, 'matterbridge/bin/matterbridge.js', args);
}

beforeAll(async () => {
  [hub, session] = await Promise.all([startMatterbridge(), launch({ browser: 'chromium' })]);
});
afterAll(async () => {
  await session?.close();
  await hub?.close();
});

test('Matterbridge: a new bridge without plug-ins has no devices, and says so', async () => {
  await openTo(session, hub, 'matterbridge', '/');
  await expect.poll(() => stateOf(session, 'matterbridge', 'devices')).toBe('empty');
});
