import { addressOf, matches } from '../core/match';
import type { VendorDef } from '../core/vendor';
import { browser } from '../platform/browser';
import { serial } from '../storage/queue';
import { grantedOrigins } from './access';
import { scriptFiles } from './script-files';
import { vendors } from './vendors';
import { type Pair, type Script, wantedFor } from './wanted';

const inTurn = serial();

/** What of a script decides whether it is the one that is wanted, in one spelling: browsers add defaults and base addresses. */
function spelled({ id, js, matches, runAt, allFrames, world, persistAcrossSessions }: Script): string {
  const base = browser.runtime.getURL('');
  const files = (js ?? []).map((file) => file.replace(base, '').replace(/^\//, ''));
  const places = [...(matches ?? [])].sort();
  return JSON.stringify([id, files, places, runAt, allFrames ?? false, world, persistAcrossSessions ?? true]);
}

async function registered(): Promise<Script[]> {
  return (await browser.scripting.getRegisteredContentScripts()) as Script[];
}

function wantedPairs(granted: ReadonlySet<string>): Pair[] {
  return vendors.map((vendor) => wantedFor(vendor, granted, scriptFiles)).filter((pair) => pair !== undefined);
}

/** Patterns of the pages that are read while these origins are granted. */
export function pagesRead(granted: ReadonlySet<string>): string[] {
  return wantedPairs(granted).flatMap(([, reader]) => reader.matches ?? []);
}

/** Whether a script of ours runs in a page at this address when it is loaded. */
export async function isReadAt(url: string): Promise<boolean> {
  const patterns = pagesRead(await grantedOrigins());
  const bare = addressOf(url).replace(/^(https?:\/\/[^/]+?):\d+\//, '$1/');
  return patterns.some((pattern) => matches(pattern, bare, true));
}

/**
 * Registers exactly what the granted origins call for. Both scripts of a vendor change together and never by
 * `updateContentScripts`, after which Firefox runs them in the wrong order.
 */
async function reconcileNow(): Promise<void> {
  const wanted = wantedPairs(await grantedOrigins());
  const there = new Map((await registered()).map((script) => [script.id, spelled(script)]));
  const kept = new Set<string>();
  const missing: Pair[] = [];
  for (const pair of wanted) {
    if (pair.every((script) => there.get(script.id) === spelled(script))) for (const { id } of pair) kept.add(id);
    else missing.push(pair);
  }
  const unwanted = [...there.keys()].filter((id) => !kept.has(id));
  if (unwanted.length > 0) await browser.scripting.unregisterContentScripts({ ids: unwanted });
  for (const pair of missing) await browser.scripting.registerContentScripts([...pair]);
}

/** Runs alone: two permissions given at once must not register the same script twice. */
export function reconcile(): Promise<void> {
  return inTurn(reconcileNow);
}

/** Whether pages of this vendor are read when they are next loaded. */
export async function isRegistered(vendor: VendorDef): Promise<boolean> {
  return (await registered()).some(({ id }) => id === `${vendor.id}-2-reader`);
}
