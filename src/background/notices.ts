import type { Notice } from '../messaging/protocol';
import type { Stored } from '../storage/book';
import { BROKEN_PREFIX, FULL } from '../storage/items';
import { read } from '../storage/store';

/** The key under which a value was stored before it was set aside under `broken/<when>/<key>`. */
function originalKey(key: string): string {
  return key.slice(BROKEN_PREFIX.length).replace(/^[^/]*\//, '');
}

/** Trouble that the user must know of, as it stands now. */
export async function notices(stored: Stored, failed: string | undefined): Promise<Notice[]> {
  const all: Notice[] = [];
  if (stored.newer !== undefined) all.push({ code: 'newer-book', detail: stored.newer });
  if (await read(FULL)) all.push({ code: 'storage-full' });
  const broken = [...stored.broken.map(({ key }) => key), ...stored.aside.map(originalKey)];
  if (broken.length > 0) all.push({ code: 'repaired', detail: [...new Set(broken)].sort().join(', ') });
  if (failed !== undefined) all.push({ code: 'judge-failed', detail: failed });
  return all;
}
