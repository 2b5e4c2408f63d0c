import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { View } from '../../src/messaging/protocol';
import type { Session } from '../e2e/launch';
import type { Hub } from './hub';

/** Opens the hub's page, gives access to it in the popup on it, and loads it again, as a user does. */
export async function openTo(session: Session, hub: Hub, vendor: string, path: string): Promise<Page> {
  const page = await session.open(hub.origin + path);
  const popup = await session.popup(page);
  await popup.waitFor(`[data-hub="${vendor}"]`);
  expect(await popup.text()).toContain(hub.origin);
  await popup.click('[data-do="allow-hub"]');
  await expect
    .poll(async () => (await audit(session)).vendors.find(({ id }) => id === vendor)?.granted)
    .toEqual([hub.origin]);
  await popup.close();
  await page.bringToFront();
  await page.goto(hub.origin + path);
  return page;
}

export function audit(session: Session): Promise<View> {
  return session.ask<View>('own:view', {});
}

/** Names of the devices that were read of a vendor. */
export async function deviceNames(session: Session, vendor: string): Promise<string[]> {
  const { devices } = (await audit(session)).audit;
  return devices
    .filter((device) => device.vendor === vendor)
    .map(({ name }) => name)
    .sort();
}

/** State of one list of a vendor, at the source that was read. */
export async function stateOf(session: Session, vendor: string, list: string): Promise<string | undefined> {
  const { coverage } = (await audit(session)).audit;
  return coverage.find((line) => line.vendor === vendor && line.list === list && line.readAt !== undefined)?.state;
}
