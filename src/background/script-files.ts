import bannerFile from '../content/banner/banner.ts?script&iife';
import marksFile from '../content/marks/marks.ts?script&iife';
import tapFile from '../content/tap.ts?script&iife';

const readers = import.meta.glob<string>(['../vendors/*/content.ts', '!../vendors/_*/**'], {
  query: '?script&iife',
  import: 'default',
  eager: true,
});

/** File names in the built extension. They are known to the bundler only, hence a file of their own. */
export interface ScriptFiles {
  /** The script that runs in the page's own world. */
  tap: string;
  /** Draws the card on a page. */
  banner: string;
  /** Draws the marks beside flagged rows. */
  marks: string;
  /** The content script of each vendor, by vendor id. */
  readers: Readonly<Record<string, string>>;
}

export const scriptFiles: ScriptFiles = {
  tap: tapFile,
  banner: bannerFile,
  marks: marksFile,
  readers: Object.fromEntries(Object.entries(readers).map(([path, file]) => [path.split('/')[2] ?? path, file])),
};
