import { type Zippable, zipSync } from 'fflate';

/** A zip that depends on names and contents alone: not on the order of the files, their times, their rights or the machine. */
export function archive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted);
  // The oldest time that a zip can hold. The format has no time zone: it is written in local time, and so read back.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o644 << 16 });
}
