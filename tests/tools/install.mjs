/** Makes a fresh clone runnable: every command goes through here before it needs a package. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Installs exactly what package-lock.json says, when that is not what is there. npm's output goes to stderr. */
export function install() {
  if (upToDate()) return;
  console.error('Installing the packages of package-lock.json …');
  const done = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  console.error('npm ci failed; the lines above say why. It needs the npm registry, or a filled npm cache.');
  process.exit(1);
}

/** Compares versions, not file times: a checkout touches the lock file without changing it. */
function upToDate() {
  try {
    const wanted = packages('package-lock.json');
    const here = packages('node_modules/.package-lock.json');
    const direct = [...Object.keys(wanted['']?.dependencies ?? {}), ...Object.keys(wanted['']?.devDependencies ?? {})];
    return (
      direct.every((name) => `node_modules/${name}` in here) &&
      Object.entries(here).every(([path, { version }]) => wanted[path]?.version === version)
    );
  } catch (error) {
    if (error?.code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, dependencies?: object, devDependencies?: object }>}
 */
function packages(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
}
