import * as v from 'valibot';
import { browser } from '../platform/browser';
import { nowInstant } from '../platform/clock';
import { isNewer, versionOf } from './book';
import { BOOK_VERSION, BROKEN_PREFIX, META, SALT } from './items';
import { MIGRATIONS, migrate } from './migrations/migrate';
import { enqueue } from './queue';
import { put } from './writer';

type Values = Record<string, unknown>;

function freshSalt(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
}

/** The salt that is stored, or a new one. One that does not fit is set aside: rows get new ids, and the user is told. */
function saltChanges(all: Values): Values {
  const stored = all[SALT.key];
  if (v.is(SALT.schema, stored)) return {};
  const aside = stored === undefined ? {} : { [`${BROKEN_PREFIX}${nowInstant()}/${SALT.key}`]: { value: stored } };
  return { ...aside, [SALT.key]: freshSalt() };
}

/**
 * Makes the storage ready for this version: migrations, version mark and salt in one `set`. A newer book is left as it is.
 * Rejects with `StorageFull` when there is no room even for that.
 */
export function openStorage(migrations = MIGRATIONS): Promise<void> {
  return enqueue(async () => {
    const area = browser.storage.local;
    // Chromium: without this, our content scripts, which share a process with the page, could read the book.
    if ('setAccessLevel' in area && typeof area.setAccessLevel === 'function') {
      await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
    }
    const mark = await area.get([META.key, SALT.key]);
    const version = versionOf(mark);
    if (isNewer(version)) return;
    const steps =
      typeof version === 'number' && version < BOOK_VERSION
        ? migrate(await area.get(null), version, BOOK_VERSION, migrations)
        : {};
    const changes = {
      ...steps,
      ...saltChanges(mark),
      ...(version === BOOK_VERSION ? {} : { [META.key]: { version: BOOK_VERSION } }),
    };
    if (Object.keys(changes).length > 0) await put(changes);
  });
}
