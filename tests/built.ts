import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = process.env.LATCHKEY_DIST ?? join(import.meta.dirname, '../dist');

export type Build = 'chromium' | 'firefox';
export const BUILDS: Build[] = ['chromium', 'firefox'];

/** Most bytes after gzip. What runs in pages of other people is small. */
export const LIMITS = {
  content: 8 * 1024,
  tap: 2 * 1024,
  banner: 4 * 1024,
  marks: 4 * 1024,
  // The goal is 25 kB; the rules of pages are larger by now.
  recogniser: 27 * 1024,
  data: 17 * 1024,
  rows: 8 * 1024,
  words: 2 * 1024,
  popup: 40 * 1024,
};

/** A file of a build. Throws when there is none: these tests look at what `npm run build` wrote. */
export function built(build: Build, path: string): string {
  const file = join(DIST, build, path);
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build comes first`);
  return readFileSync(file, 'utf8');
}

/** The content script of each vendor. */
export function contentScripts(build: Build): string[] {
  return filesOf(build).filter((path) => /^src\/vendors\/[^/]+\/content\.js$/.test(path));
}

/** What the recogniser has put into a page beside itself: its words, each language in a file of its own. */
export function wordScripts(build: Build): string[] {
  return filesOf(build).filter((path) => /^src\/core\/recognise\/words\/languages\/[a-z]+\.js$/.test(path));
}

/** Every file of a build, with forward slashes. */
export function filesOf(build: Build): string[] {
  return readdirSync(join(DIST, build), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(DIST, build).length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Size as it is shipped, in bytes. */
export function gzipped(build: Build, paths: string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(built(build, path), { level: 9 }).length, 0);
}

/** The scripts that a page of the extension loads before it can paint: its own, and what these import. */
export function firstScripts(build: Build, page: string): string[] {
  const html = built(build, page);
  const open = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g)].map(([, src = '']) => src);
  const found = new Set<string>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const own = path.replace(/^\//, '');
    if (found.has(own)) continue;
    found.add(own);
    for (const [, from = ''] of built(build, own).matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g))
      open.push(posix.join(posix.dirname(own), from));
  }
  return [...found];
}
