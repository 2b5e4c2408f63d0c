import type { ResponseReader } from '../core/reading';
import type { PageReader } from './dom';

/** What every `readers.ts` gives. */
export interface VendorReaders {
  /** By endpoint id. */
  responseReaders: Record<string, ResponseReader>;
  /** By page id. */
  pageReaders: Record<string, PageReader>;
}

const modules = import.meta.glob<VendorReaders>(['./*/readers.ts', '!./_*/**'], { eager: true });

/** The readers of every vendor by vendor id, for the command line and for tests: in the browser each page has its own. */
export const readers: ReadonlyMap<string, VendorReaders> = new Map(
  Object.entries(modules).map(([path, module]) => [path.split('/')[1] ?? path, module]),
);
