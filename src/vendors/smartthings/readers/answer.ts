import { openJson, type Unread } from '../../../core/answer';
import { at, isObject, list, rawId } from '../../../core/json';
import type { ResponseCapture } from '../../../core/reading';

const SIGN_IN = /account\.samsung\.com|signInGate/;

/** One page of a list of SmartThings. */
export interface Page {
  items: readonly unknown[];
  /** True: all there is; false: one page of several, or a choice; undefined: the answer does not say. */
  complete: boolean | undefined;
}

/** The rows of an answer, which are in `items` everywhere, with the links to further pages in `_links`. */
export function pageOf(capture: ResponseCapture): Page | Unread {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return opened;
  const items = list(at(opened.json, 'items'));
  if (!items) return { reason: 'layout' };
  const links = at(opened.json, '_links');
  if (isChoice(capture.url) || linked(at(links, 'next')) || linked(at(links, 'previous'))) {
    return { items, complete: false };
  }
  return { items, complete: isObject(links) ? true : undefined };
}

function linked(link: unknown): boolean {
  return link !== undefined && link !== null;
}

/** A later page, or a question for some only: hubs, one place, one kind. */
function isChoice(url: string): boolean {
  const { searchParams } = new URL(url);
  const page = searchParams.get('page');
  // Asked by name: a content script in Firefox may not go through the parameters of an address.
  return (page !== null && page !== '0') || CHOOSING.some((name) => searchParams.has(name));
}

const CHOOSING: readonly string[] = [
  'type',
  'deviceId',
  'locationId',
  'capability',
  'isNext',
  'currentOffset',
  'installedAppStatus',
  'appId',
];

/** The one owner whom the rows name. A shared home's list can name several: then it does not tell who is signed in. */
export function owner(rows: readonly unknown[], ...path: string[]): { account?: string } {
  const named = new Set(rows.map((row) => rawId(at(row, ...path))).filter((id) => id !== undefined));
  const [account] = named;
  return account !== undefined && named.size === 1 ? { account } : {};
}
