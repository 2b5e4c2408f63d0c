import { type Binding, bindings, fill, matchPattern } from '../core/origins';
import type { VendorDef } from '../core/vendor';
import type { Scripting } from '../platform/browser';
import type { ScriptFiles } from './script-files';

export type Script = Scripting.RegisteredContentScript & { world?: 'MAIN' | 'ISOLATED' };

/** The two scripts of one vendor, in the order in which they must run. */
export type Pair = readonly [tap: Script, reader: Script];

function without(port: string): string {
  return port.replace(/^(https?:\/\/[^/]+?):\d+\//, '$1/');
}

/**
 * Where scripts run on one origin: on the pages that vendor.json recognises there, or everywhere when it names none
 * (single-page applications name all of it by `/*`).
 */
function pagesOn(vendor: VendorDef, binding: Binding, origin: string): string[] {
  const named = vendor.pages.flatMap(({ match }) => (match === undefined ? [] : [fill(match, binding)]));
  const here = named.filter((match) => match.startsWith(`${origin}/`)).map(without);
  return here.length > 0 ? here : [matchPattern(origin)];
}

/** Pages at which the visitor is signed out. The reader says so there; the tap stays away from where passwords are typed. */
function signedOutOn(vendor: VendorDef, binding: Binding, origin: string): string[] {
  const named = (vendor.signedOut ?? []).map((pattern) => {
    const filled = fill(pattern, binding);
    return filled.startsWith('/') ? origin + filled : filled;
  });
  return named.filter((pattern) => pattern.startsWith(`${origin}/`)).map(without);
}

function unique(values: string[]): string[] {
  return [...new Set(values)].sort();
}

/** What must be registered for a vendor while `granted` origins are open to us; undefined: nothing. */
export function wantedFor(vendor: VendorDef, granted: ReadonlySet<string>, files: ScriptFiles): Pair | undefined {
  const reader = files.readers[vendor.id];
  if (reader === undefined) return undefined;
  const open = bindings(vendor).flatMap((binding) =>
    vendor.origins
      .map((origin) => ({ binding, origin: fill(origin, binding) }))
      .filter(({ origin }) => granted.has(origin)),
  );
  if (open.length === 0) return undefined;
  const pages = open.flatMap(({ binding, origin }) => pagesOn(vendor, binding, origin));
  const signIn = open.flatMap(({ binding, origin }) => signedOutOn(vendor, binding, origin));
  const both = { runAt: 'document_start', allFrames: false, persistAcrossSessions: true } as const;
  return [
    // Chromium runs them by id, Firefox as registered: the tap comes first both ways.
    { ...both, id: `${vendor.id}-1-tap`, world: 'MAIN', js: [files.tap], matches: unique(pages) },
    { ...both, id: `${vendor.id}-2-reader`, world: 'ISOLATED', js: [reader], matches: unique([...pages, ...signIn]) },
  ];
}
