import { unknownVendor } from '../core/recognise/unknown-vendor';
import type { RequestOf, SkeletonReply } from '../messaging/protocol';
import { browser } from '../platform/browser';
import { isClosedPage } from './closed-pages';
import { vendorAt } from './places';
import { scriptFiles } from './script-files';

/**
 * The structure of a page, made in the page by a script of its own that is put there for it. Only the view that asked gets
 * it. What permits it is that of "Read this page": the click over that tab, or access to its site.
 */
export async function skeletonOf(request: RequestOf<'own:skeleton'>): Promise<SkeletonReply> {
  const tabId = 'tabId' in request ? request.tabId : await tabAt(request.vendor);
  if (tabId === undefined) return { state: 'no-page' };
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: [scriptFiles.skeleton] });
    const [made] = await browser.scripting.executeScript({ target, func: makeSkeleton });
    if (typeof made?.result !== 'string') throw new Error('the page gave no structure');
    return { state: 'made', text: made.result };
  } catch (error) {
    if (isClosedPage(error)) return { state: 'closed' };
    throw error;
  }
}

/** Runs in the page, in the world of our scripts, where the script before it has left the function. */
function makeSkeleton(): Promise<string> | undefined {
  return (globalThis as { latchkeySkeleton?: () => Promise<string> }).latchkeySkeleton?.();
}

/** A tab at this vendor whose address the browser tells us, the newest first. */
async function tabAt(vendor: string): Promise<number | undefined> {
  const tabs = await browser.tabs.query({});
  const [found] = tabs
    .filter(({ url }) => url !== undefined && /^https?:/.test(url) && vendorOf(url) === vendor)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return found?.id;
}

function vendorOf(url: string): string {
  const { origin } = new URL(url);
  return vendorAt(origin)?.vendor.id ?? unknownVendor(origin).id;
}
