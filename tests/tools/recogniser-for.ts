import { matchEndpoint, matchPage } from '../../src/core/match';
import type { ListReading } from '../../src/core/reading';
import { likelyList } from '../../src/core/recognise/likely-list';
import type { Recognition } from '../../src/core/recognise/recognition';
import '../../src/core/recognise/words/languages/all';
import { unknownVendor } from '../../src/core/recognise/unknown-vendor';
import type { VendorDef } from '../../src/core/vendor';
import { vendors } from '../../src/vendors/registry';
import { NOTHING_KNOWN } from '../fake/revocability';
import { look } from '../recognise/look';
import { UnusableInput } from './batch';
import type { CaptureText } from './capture-file';
import { isHtml, type Reader } from './reader-for';

/** Stands for an address that nobody told. */
const NOWHERE = 'https://unknown/';

/**
 * The recogniser alone, in the place of the reader for an address. What it does not recognise is one line: the list that
 * the address or the title speaks of (`devices` where they do not), unreadable for the reason that the page shows.
 */
export async function recogniserFor(
  url: string | undefined,
  method: string | undefined,
  text: CaptureText,
): Promise<Reader> {
  const page = url ?? NOWHERE;
  if (!URL.canParse(page)) throw new UnusableInput('url', `not an address: ${page}`);
  const readings = await readingsOf(text, page);
  const match = matchEndpoint(vendors, page, method) ?? matchPage(vendors, page);
  return {
    vendor: match?.vendor ?? vendorAt(new URL(page).hostname) ?? stranger(url),
    binding: match?.binding ?? {},
    page,
    source: match?.def.source ?? (isHtml(text) ? 'page' : 'answer'),
    how: 'recognised',
    read: () => ({ readings }),
  };
}

async function readingsOf(text: CaptureText, url: string): Promise<ListReading[]> {
  const unreadable = (
    reason: Extract<ListReading, { state: 'unreadable' }>['reason'],
    detail?: string,
  ): ListReading[] => {
    const title = 'text' in text && isHtml(text) ? (/<title[^>]*>([^<]{0,300})/i.exec(text.text)?.[1] ?? '') : '';
    const list = likelyList(url === NOWHERE ? '' : url, title);
    return [{ list, state: 'unreadable', reason, ...(detail === undefined ? {} : { detail }) }];
  };
  if ('tooLarge' in text) return unreadable('too-large');
  let found: Recognition;
  try {
    found = await look(text.text, isHtml(text) ? 'html' : 'json', url, new Date().toISOString());
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable('not-json');
    throw error;
  }
  if (found.lists.length > 0) return found.lists.map(({ reading }) => reading);
  return found.trouble
    ? unreadable(found.trouble.reason, found.trouble.detail)
    : unreadable('layout', 'not recognised');
}

function vendorAt(host: string): VendorDef | undefined {
  return vendors.find(({ domains }) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`)));
}

/** A vendor of which nothing is declared. */
function stranger(url: string | undefined): VendorDef {
  const nothing = {
    domains: [],
    origins: [],
    pages: [],
    endpoints: [],
    asks: [],
    lists: [],
    revocability: NOTHING_KNOWN,
    sources: [],
  };
  return { ...unknownVendor(url), ...nothing };
}
