import { NOTHING, unreadable } from '../../core/answer';
import { list, rawId, text } from '../../core/json';
import type { GrantRow, Read, ResponseReader } from '../../core/reading';
import { collect, grants } from '../../core/rows';
import type { PageCapture, PageReader } from '../dom';
import { inlineData } from '../inline';

/** The list of connections and nothing below it; of a second account the address carries its number. */
const LIST = /^(https:\/\/[^/]+(?:\/u\/\d+)?\/connections)\/?$/;

/**
 * The apps and services that a Google account is connected with, from the data that the page carries in its own HTML.
 * Whether that is all of them, and which kind of connection each is, nobody wrote down: the page of each says so.
 */
function connections({ url, root }: PageCapture): Read {
  const [, page] = LIST.exec(url.replace(/[?#].*$/s, '')) ?? [];
  if (page === undefined) return NOTHING;
  const data = inlineData(root);
  const found = data.flatMap((one) => ('data' in one ? apps(one.data) : []));
  if (found.length > 0)
    return {
      readings: grants(
        'linked-services',
        collect(found, (app) => row(app, page)),
      ),
    };
  const failed = data.flatMap((one) => ('unreadable' in one ? one.unreadable : []));
  // No app among data of unknown shape is no "none": the shape may be another now.
  return unreadable(['linked-services'], failed.includes('too-large') ? 'too-large' : 'layout');
}

interface App {
  id: string;
  name: string;
}

/**
 * Every `[id, [name, …], …]` in it, at whatever depth: only this much of the shape is known. Iterative, because the depth
 * is up to the page.
 */
function apps(data: unknown): App[] {
  const found: App[] = [];
  const open: unknown[] = [data];
  while (open.length > 0) {
    const node = list(open.pop());
    if (!node) continue;
    const app = appOf(node);
    if (app) found.push(app);
    else for (let index = node.length - 1; index >= 0; index -= 1) open.push(node[index]);
  }
  return found;
}

function appOf([first, second]: readonly unknown[]): App | undefined {
  const id = rawId(first);
  const name = text(list(second)?.[0]);
  return id !== undefined && /^A[\w-]{20,}$/.test(id) && name !== undefined ? { id, name } : undefined;
}

/** The control stands on the page of the app alone, so its address goes with the row. */
function row({ id, name }: App, page: string): GrantRow {
  return { id, kind: 'linked-service', name, party: name, scopes: [], at: `${page}/overview/${id}` };
}

export const responseReaders: Record<string, ResponseReader> = {};

export const pageReaders: Record<string, PageReader> = { connections, 'connections-of-account': connections };
