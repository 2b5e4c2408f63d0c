import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from './archive';
import type { BrowserName } from './browsers';
import { build } from './build';
import { ROOT } from './child';

/** `npm run package`: one zip per browser under dist/, the same bytes for the same sources. Prints each with its SHA-256. */
export async function main(): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  for (const browser of ['chromium', 'firefox'] satisfies BrowserName[]) {
    const zip = archive(filesIn(await build(browser)));
    const name = `latchkey-${version}-${browser}.zip`;
    writeFileSync(join(ROOT, 'dist', name), zip);
    console.log(`${createHash('sha256').update(zip).digest('hex')}  dist/${name}`);
  }
  return 0;
}

function filesIn(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}
