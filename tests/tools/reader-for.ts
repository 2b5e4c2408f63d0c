import { type Answer, readAnswer } from '../../src/content/answer';
import { bounded } from '../../src/content/bounds';
import { whatWentWrong } from '../../src/content/unreadable';
import { unreadable } from '../../src/core/answer';
import { withHubs } from '../../src/core/hubs';
import { isSignedOutAt, type Match, matchEndpoints, matchPage } from '../../src/core/match';
import type { ListName } from '../../src/core/model';
import { type Binding, bindings, fill } from '../../src/core/origins';
import type { PageReading, Read } from '../../src/core/reading';
import type { EndpointDef, VendorDef } from '../../src/core/vendor';
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

/**
 * The reader for this address; several where one socket feeds several sources and this capture has something for more than
 * one. Throws `UnusableInput` when none is declared: an audit would lie.
 */
export function readersFor(url: string, method: string | undefined, text: CaptureText): Reader[] {
  const own = declaredFor(vendors, url, method, text);
  // The address of a hub is its user's own, so that each kind of hub may be at it: what finds something in it tells.
  const found = own.length > 0 ? own : hubsAt(url).flatMap((hub) => declaredFor([hub], url, method, text));
  if (found.length === 0) throw new UnusableInput('url', `no reader for ${method ? `${method} ` : ''}${url}`);
  const saying = found.filter((reader) => says(reader.read(text)));
  const [first] = saying;
  return first === undefined ? found.slice(0, 1) : saying.filter(({ vendor }) => vendor.id === first.vendor.id);
}

function declaredFor(among: VendorDef[], url: string, method: string | undefined, text: CaptureText): Reader[] {
  const answers = () => responseReaders(among, url, method);
  const page = () => pageReader(among, url) ?? [];
  const [first, second] = isHtml(text) ? [page, answers] : [answers, page];
  const found = [first()].flat();
  return found.length > 0 ? found : [second()].flat();
}

/** Every kind of hub, as if it were the one at this address. */
function hubsAt(url: string): VendorDef[] {
  if (!URL.canParse(url)) return [];
  const origin = new URL(url.replace(/^ws/, 'http')).origin;
  return vendors.filter(({ selfHosted }) => selfHosted).map((vendor) => withHubs(vendor, [origin]));
}

function says({ account, readings }: Read): boolean {
  return account !== undefined || readings.some(({ state }) => state !== 'unreadable');
}

/** The one reader that finds rows in a capture of unknown address. Throws `UnusableInput` when none or several vendors' do. */
export function readerOf(text: CaptureText): Reader {
  const found = somewhere().flatMap((vendor) => {
    const [binding = {}] = bindings(vendor);
    const candidates = vendor.endpoints.flatMap(({ url }) => responseReaders([vendor], fill(url, binding), undefined));
    return candidates.find((one) => one.read(text).readings.some(({ state }) => state === 'rows')) ?? [];
  });
  const [only, ...others] = found;
  if (only === undefined)
    throw new UnusableInput('url', 'no reader finds anything in this; say its address with --url');
  if (others.length === 0) return only;
  const names = found.map(({ vendor: { name } }) => name).join(', ');
  throw new UnusableInput('url', `readers of several vendors (${names}) find something; say its address with --url`);
}

/** Every vendor, each hub at an address that stands for any. */
export function somewhere(): VendorDef[] {
  return vendors.map((vendor) => withHubs(vendor, ['http://hub.example']));
}

function responseReaders(among: VendorDef[], url: string, method: string | undefined): Reader[] {
  return matchEndpoints(among, url, method).flatMap((match) => responseReader(match, url, method) ?? []);
}

function responseReader(match: Match<EndpointDef>, url: string, method: string | undefined): Reader | undefined {
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

function pageReader(among: VendorDef[], url: string): Reader | undefined {
  const match = matchPage(among, url);
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
