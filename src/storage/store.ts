import * as v from 'valibot';
import { browser } from '../platform/browser';
import type { Item } from './items';

/** The value of an item; undefined when nothing is stored or what is stored does not fit. */
export async function read<T>(item: Item<T>): Promise<T | undefined> {
  const stored = await browser.storage[item.area].get(item.key);
  const parsed = v.safeParse(item.schema, stored[item.key]);
  return parsed.success ? parsed.output : undefined;
}

/** Keeps something in memory, until the browser is closed. The book is written by writer.ts only. */
export async function keep<T>(item: Item<T, 'session'>, value: T | undefined): Promise<void> {
  if (value === undefined) await browser.storage.session.remove(item.key);
  else await browser.storage.session.set({ [item.key]: value });
}
