import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FaultyHome } from './faulty-home';
import { browserUnderTest, type LaunchOptions } from './launch';

/** A browser whose storage has an end that can be reached. */
export interface Narrow {
  all: FaultyHome;
  /** Leaves no room at all. */
  fill(): Promise<void>;
  /** Gives the room back. */
  free(): Promise<void>;
  close(): Promise<void>;
}

type Options = Omit<LaunchOptions, 'stage'>;

export interface Way {
  what: string;
  open(options: Options): Promise<Narrow>;
}

/**
 * A small disk can be had by root on Linux only. A quota that is small enough has Chromium only: Firefox's is a part of
 * the disk.
 */
export function ways(): Way[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    ...(isRoot ? [{ what: 'the disk', open: diskOf }] : []),
    ...(browserUnderTest() === 'chromium' ? [{ what: 'the quota of the browser', open: quotaOf }] : []),
  ];
}

/** Large enough for a fresh profile of either browser. */
const DISK = '300m';

/** The profile lies on a small disk of its own, which is filled with a file. */
async function diskOf(options: Options): Promise<Narrow> {
  const disk = mkdtempSync(join(tmpdir(), 'latchkey-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]);
  const free = async () => rmSync(join(disk, 'filler'), { force: true });
  const unmount = () => {
    execFileSync('umount', ['--lazy', disk]);
    rmSync(disk, { recursive: true });
  };
  try {
    const all = await inFolder(disk, () => FaultyHome.start(options));
    return {
      all,
      free,
      fill: async () => {
        fillFile(join(disk, 'filler'));
        // The last block of the browser's own file may have room for one more small thing.
        await fillStorage(all);
      },
      close: async () => {
        await free();
        await all.close();
        unmount();
      },
    };
  } catch (error) {
    unmount();
    throw error;
  }
}

/** Both drivers make their profiles in the system's temporary folder. */
async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Writes until the disk takes not one byte more. */
function fillFile(path: string): void {
  const file = openSync(path, 'w');
  let size = 1 << 20;
  while (size > 0) {
    try {
      if (writeSync(file, Buffer.alloc(size)) < size) size >>= 1;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      size >>= 1;
    }
  }
  closeSync(file);
}

/** The same build without `unlimitedStorage`, and its quota filled by the extension itself. */
async function quotaOf(options: Options): Promise<Narrow> {
  const twin = mkdtempSync(join(tmpdir(), 'latchkey-twin-'));
  cpSync(join(process.env.LATCHKEY_DIST ?? 'dist', 'chromium'), twin, { recursive: true });
  const file = join(twin, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  const all = await FaultyHome.start({ ...options, dist: twin });
  return {
    all,
    fill: () => fillStorage(all),
    free: () =>
      all.session.inExtension(async () => {
        const { local } = (globalThis.browser ?? globalThis.chrome).storage;
        const keys = Object.keys(await local.get(null)).filter((key) => key.startsWith('filler-'));
        await local.remove(keys);
      }),
    close: async () => {
      await all.close();
      rmSync(twin, { recursive: true });
    },
  };
}

/** Stores under keys of its own until not one character more is taken. */
function fillStorage({ session }: FaultyHome): Promise<void> {
  return session.inExtension(async () => {
    const { local } = (globalThis.browser ?? globalThis.chrome).storage;
    let size = 1 << 20;
    for (let index = 0; size > 0; index += 1)
      await local.set({ [`filler-${index}`]: '-'.repeat(size) }).catch(() => {
        size >>= 1;
      });
  });
}
