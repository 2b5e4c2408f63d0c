import bannerFile from '../content/banner/banner.ts?script&iife';
import marksFile from '../content/marks/marks.ts?script&iife';
import dataFile from '../content/recognise/data.ts?script&iife';
import recogniserFile from '../content/recognise/recognise.ts?script&iife';
import skeletonFile from '../content/recognise/skeleton.ts?script&iife';
import tapFile from '../content/tap.ts?script&iife';
import rowsFile from '../core/recognise/rows.ts?script&iife';

const readers = import.meta.glob<string>(['../vendors/*/content.ts', '!../vendors/_*/**'], {
  query: '?script&iife',
  import: 'default',
  eager: true,
});

const words = import.meta.glob<string>(
  ['../core/recognise/words/languages/*.ts', '!../core/recognise/words/languages/all.ts'],
  { query: '?script&iife', import: 'default', eager: true },
);

/** File names in the built extension. They are known to the bundler only, hence a file of their own. */
export interface ScriptFiles {
  /** The script that runs in the page's own world. */
  tap: string;
  /** Draws the card on a page. */
  banner: string;
  /** Reads a page by its looks. */
  recogniser: string;
  /** Makes the structure of a page, without what it says. */
  skeleton: string;
  /** Reads data in a page, for the recogniser. */
  data: string;
  /** Reads the rows of a list, for the recogniser. */
  rows: string;
  /** Words for the recogniser, by ISO 639 code. */
  words: Readonly<Record<string, string>>;
  /** Draws the marks beside flagged rows. */
  marks: string;
  /** The content script of each vendor, by vendor id. */
  readers: Readonly<Record<string, string>>;
}

export const scriptFiles: ScriptFiles = {
  tap: tapFile,
  banner: bannerFile,
  recogniser: recogniserFile,
  skeleton: skeletonFile,
  data: dataFile,
  rows: rowsFile,
  words: Object.fromEntries(Object.entries(words).map(([path, file]) => [path.slice(-5, -3), file])),
  marks: marksFile,
  readers: Object.fromEntries(Object.entries(readers).map(([path, file]) => [path.split('/')[2] ?? path, file])),
};
