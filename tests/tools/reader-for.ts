import { type Answer, readAnswer } from '../../src/content/answer';
import { bounded } from '../../src/content/bounds';
import { whatWentWrong } from '../../src/content/unreadable';
import { unreadable } from '../../src/core/answer';
import { isSignedOutAt, matchEndpoint, matchPage } from '../../src/core/match';
import type { ListName } from '../../src/core/model';
import { type Binding, bindings, fill } from '../../src/core/origins';
import type { PageReading, Read } from '../../src/core/reading';
import type { VendorDef } from '../../src/core/vendor';
import { readers } from '../../src/vendors/readers';
import { vendors } from '../../src/vendors/registry';
import { UnusableInput } from './batch';
import type { CaptureText } from './capture-file';
import { pageOf } from './html';

/** A capture with the reader that is declared for its address. */
export interface Reader {
  vendor: VendorDef;
  binding: Binding;
  /** Address of the page that would show or ask for it. */
  page: string;
  source: string;
  how: PageReading['how'];
  read(text: CaptureText): Read;
}

/** The reader for this address. Throws `UnusableInput` when none is declared: an audit would lie. */
export function readerFor(url: string, method: string | undefined, text: CaptureText): Reader {
  const found = isHtml(text)
    ? (pageReader(url) ?? responseReader(url, method))
    : (responseReader(url, method) ?? pageReader(url));
  if (found === undefined) throw new UnusableInput('url', `no reader for ${method ? `${method} ` : ''}${url}`);
  return found;
}

/** The one reader that finds rows in a capture of unknown address. Throws `UnusableInput` when none or several vendors' do. */
export function readerOf(text: CaptureText): Reader {
  const found = vendors.flatMap((vendor) => {
    const [binding = {}] = bindings(vendor);
    const candidates = vendor.endpoints.map(({ url }) => responseReader(fill(url, binding), undefined, vendor));
    return candidates.find((one) => one?.read(text).readings.some(({ state }) => state === 'rows')) ?? [];
  });
  const [only, ...others] = found;
  if (only === undefined)
    throw new UnusableInput('url', 'no reader finds anything in this; say its address with --url');
  if (others.length === 0) return only;
  const names = found.map(({ vendor: { name } }) => name).join(', ');
  throw new UnusableInput('url', `readers of several vendors (${names}) find something; say its address with --url`);
}

function responseReader(url: string, method: string | undefined, only?: VendorDef): Reader | undefined {
  const match = matchEndpoint(only ? [only] : vendors, url, method);
  if (match === undefined) return undefined;
  const { vendor, def, binding } = match;
  const reader = readers.get(vendor.id)?.responseReaders[def.id];
  if (reader === undefined) return undefined;
  const lists = listsOf(vendor, def.source);
  return {
    vendor,
    binding,
    page: def.from[0] === undefined ? url : fill(def.from[0], binding),
    source: def.source,
    how: 'overheard',
    read(text) {
      const cut: Answer['cut'] = 'tooLarge' in text ? 'large' : 'whole';
      const answer = { url, finalUrl: url, status: 200, cut, body: 'text' in text ? text.text : '' };
      const signedOut = (vendor.signedOut ?? []).map((pattern) => fill(pattern, binding));
      return readAnswer(answer, method ?? def.method, lists, reader, (address) => isSignedOutAt(signedOut, address));
    },
  };
}

function pageReader(url: string): Reader | undefined {
  const match = matchPage(vendors, url);
  if (match === undefined) return undefined;
  const { vendor, def, binding } = match;
  const reader = readers.get(vendor.id)?.pageReaders[def.id];
  if (reader === undefined) return undefined;
  return {
    vendor,
    binding,
    page: url,
    source: def.source,
    how: 'seen',
    read(text) {
      if ('tooLarge' in text) return unreadable(def.lists, 'too-large');
      try {
        return bounded(reader({ url, root: pageOf(text.text, url) }));
      } catch (error) {
        return whatWentWrong(def.lists, error);
      }
    },
  };
}

function listsOf(vendor: VendorDef, source: string): ListName[] {
  return vendor.lists.filter((line) => line.source === source).map(({ list }) => list);
}

export function isHtml(text: CaptureText): boolean {
  return 'text' in text && /^\s*</.test(text.text);
}
