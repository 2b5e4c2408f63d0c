import { pair } from '../core/book/pair';
import { isSame, recognisedIn, type Said, withoutThrownOut } from '../core/book/recognised';
import type { RequestOf } from '../messaging/protocol';
import { MessageError } from '../messaging/reply';
import { nowInstant } from '../platform/clock';
import { loadBook } from '../storage/book';
import { changeItem } from '../storage/choices';
import { SAID } from '../storage/recogniser-items';
import { changeBook } from '../storage/writer';
import { refresh } from './refresh';
import { knowledge } from './world';

/** Most that is remembered; the oldest goes first. */
const MOST = 5000;

type Request = RequestOf<'own:judge-recognised'>;

/** What is judged, under names that hold for every reading to come. */
async function subjectOf({ vendor, list, structure, row }: Request): Promise<Omit<Said, 'said' | 'at'>> {
  if (row === undefined) return { vendor, list, structure };
  const { book } = await loadBook();
  for (const one of recognisedIn(book)) {
    if (one.list.vendor !== vendor || one.list.list !== list || one.source.readable?.structure !== structure) continue;
    const found = [...one.source.devices, ...one.source.grants].find(({ id, key }) => id === row || key === row);
    if (found !== undefined) return { vendor, list, structure, row: found.key, name: found.name };
  }
  return { vendor, list, structure, row };
}

/**
 * Keeps the user's word on a list, or on a row of it, for that vendor and that structure. What is thrown out goes at once
 * and gives nothing any more; what is taken back comes again with the next reading.
 */
export async function judgeRecognised(request: Request): Promise<null> {
  const subject = await subjectOf(request);
  const { said } = request;
  const all = await changeItem(SAID, (before = []) => {
    const others = before.filter((one) => !isSame(one, subject));
    if (said === null) {
      if (others.length === before.length) throw new MessageError('bad-body', 'structure: nothing was said of it');
      return others;
    }
    return [...others, { ...subject, said, at: nowInstant() }].slice(-MOST);
  });
  await changeBook(async (book) => {
    const kept = withoutThrownOut(book, all);
    return { book: kept === book ? book : pair(kept, knowledge), value: null };
  });
  await refresh();
  return null;
}

/** What was said of a vendor's lists goes with the vendor. */
export async function forgetSaid(vendor: string): Promise<void> {
  await changeItem(SAID, (before) => {
    const kept = before?.filter((one) => one.vendor !== vendor);
    return kept?.length === before?.length ? before : kept;
  });
}
