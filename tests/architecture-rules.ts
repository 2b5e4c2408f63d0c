import { posix } from 'node:path';

/** One source file; the path is relative to the project, with forward slashes. */
export interface Source {
  path: string;
  text: string;
}

export interface Import {
  from: string;
  typeOnly: boolean;
}

interface Layer {
  /** Layers whose code it may use, besides itself. */
  code: string[];
  /** Layers of which it may use the types alone. */
  types?: string[];
  packages?: string[];
}

/** CONTRIBUTING.md, "Layers". A layer that is not here does not exist. */
export const LAYERS: Record<string, Layer> = {
  core: { code: [], types: ['catalogue'] },
  catalogue: { code: ['core'], packages: ['valibot'] },
  vendors: { code: ['core'] },
  content: { code: ['core'] },
  platform: { code: [], packages: ['webextension-polyfill'] },
  messaging: { code: ['core', 'platform'], packages: ['valibot'] },
  storage: { code: ['core', 'platform'], packages: ['valibot'] },
  locales: { code: ['core'] },
  background: { code: ['core', 'catalogue', 'vendors', 'messaging', 'storage', 'platform', 'locales'] },
  views: { code: ['core', 'locales'], types: ['messaging'], packages: ['preact', 'preact/hooks'] },
};

/** Files that join layers which otherwise do not meet. */
const JOINTS: Record<string, string[]> = {
  // Scripts that are registered come by file name, not by code.
  'src/background/script-files.ts': ['content'],
  // The live twin of the ports that views are written against.
  'src/views/live.ts': ['messaging', 'platform'],
};

function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  for (const [, type, from = ''] of code.matchAll(
    /\b(?:import|export)\b(\s+type\b)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
  ))
    found.push({ from, typeOnly: type !== undefined });
  for (const [, from = ''] of code.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/g))
    found.push({ from, typeOnly: false });
  for (const [, args = ''] of code.matchAll(/\bimport\.meta\.glob\b[^(]*\(([^)]*)\)/g))
    for (const [, from = ''] of args.matchAll(/['"](\.[^'"]*)['"]/g)) found.push({ from, typeOnly: false });
  return found;
}

/** What the layers forbid in one file, a line each. */
export function importFaults(source: Source): string[] {
  const layer = layerOf(source.path);
  const rules = layer === undefined ? undefined : LAYERS[layer];
  if (!layer || !rules) return [`${source.path}: src/${layer} is no layer`];
  return importsOf(source.text).flatMap((one) => {
    const why = one.from.startsWith('.') ? insideFault(source.path, layer, rules, one) : packageFault(rules, one);
    return why ? [`${source.path}: ${why}`] : [];
  });
}

function packageFault(rules: Layer, { from }: Import): string | undefined {
  return rules.packages?.includes(from) ? undefined : `may not import the package ${from}`;
}

function insideFault(path: string, layer: string, rules: Layer, { from, typeOnly }: Import): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(path), from.replace(/\?.*$/, '')));
  if (!target.startsWith('src/')) return `reaches out of src with ${from}`;
  const folder = vendorOf(path);
  if (folder !== undefined) return vendorFault(path, folder, target, typeOnly) ? `may not import ${target}` : undefined;
  const other = layerOf(target);
  if (other === layer || other === undefined) return undefined;
  if (rules.code.includes(other) || JOINTS[path]?.includes(other)) return undefined;
  if (typeOnly && rules.types?.includes(other)) return undefined;
  return typeOnly ? `may not import types of ${target}` : `may not import ${target}`;
}

/** A vendor folder stands for itself: it shares nothing but core, the type of a page capture and what reads inline data. */
function vendorFault(path: string, folder: string, target: string, typeOnly: boolean): boolean {
  if (target.startsWith(`src/vendors/${folder}/`) || target.startsWith('src/core/')) return false;
  if (target === 'src/vendors/dom') return !typeOnly;
  if (target === 'src/vendors/inline') return false;
  const isStart = /^src\/content\/(?:run|run-hub|unconfirmed)$/.test(target);
  return !(isStart && path === `src/vendors/${folder}/content.ts`);
}

function layerOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function vendorOf(path: string): string | undefined {
  return /^src\/vendors\/([^/]+)\//.exec(path)?.[1];
}

interface Ban {
  what: RegExp;
  why: string;
  /** Paths at which it is allowed. */
  except?: RegExp;
}

const BANS: Ban[] = [
  {
    what: /\bfetch\s*\(|\bnew XMLHttpRequest\b|\bnew WebSocket\b|\bnew EventSource\b|\bsendBeacon\b/,
    why: 'the network is reached by the declared asks alone',
    except: /^src\/content\/ask\.ts$/,
  },
  {
    what: /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment)\b/,
    why: 'text never becomes markup',
  },
  { what: /\bdocument\.write\b|\beval\s*\(|\bnew Function\b/, why: 'text never becomes code' },
  {
    what: /\b(?:browser|chrome)\.[a-z]+\.|\bglobalThis\.(?:browser|chrome)\b/i,
    why: 'views are written against ports',
    except: /^src\/(?!views\/)|^src\/views\/live\.ts$/,
  },
  {
    what: /\bexport\s*\*|^\s*export\s*(?:type\s*)?\{[^}]*\}\s*from\s*'\.\.?\//m,
    why: 'a name is exported where it is defined',
  },
];

/** What is not written in one file, a line each. */
export function bannedIn({ path, text }: Source): string[] {
  const code = withoutComments(text);
  return BANS.filter(({ what, except }) => !except?.test(path) && what.test(code)).map(({ why }) => `${path}: ${why}`);
}

const HOUSE_SIZE = { median: 80, most: 350 };

export function sizeFaults(sources: readonly Source[]): string[] {
  const sizes = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const long = sizes.filter(({ lines }) => lines > HOUSE_SIZE.most);
  return [
    ...long.map(({ path, lines }) => `${path}: ${lines} lines, more than ${HOUSE_SIZE.most}`),
    ...(median > HOUSE_SIZE.median ? [`the median file has ${median} lines, more than ${HOUSE_SIZE.median}`] : []),
  ];
}

/** Good enough for a house that formats its code: no comment sign stands in a string but after a colon. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<![:'"`\\])\/\/.*$/gm, '');
}
