import type { Book, Pair } from '../book/model';
import { type Link, links } from '../book/pair';
import type { Knowledge } from '../book/sightings';
import type { Grant, Instant } from '../model';
import { idAtHolder, idOfTold, toldRow, withoutDate } from './restore-links';

/**
 * The book in which no two links of the audit are taken for one. They were apart because the user had told of each, which
 * the audit does not say of a link that is also seen; so it is told again.
 */
export function keptApart(book: Book, grants: readonly Grant[], knowledge: Knowledge, since: Instant): Book {
  const byRow = new Map(grants.flatMap((grant) => rowIds(grant).map((id) => [id, grant] as const)));
  let next = book;
  for (;;) {
    const told = new Set(next.told.map(({ id }) => id));
    const joined = links(next, knowledge).flatMap((link) => strangers(link, byRow));
    const again = joined.filter(({ id }) => !told.has(id) && !told.has(idOfTold(id)));
    if (again.length === 0) return next;
    next = again.reduce((all, grant) => tellAgain(all, grant, since), next);
  }
}

function rowIds({ id }: Grant): string[] {
  return [id, idAtHolder(id), idOfTold(id)];
}

/** The links of the audit that became this one, when they are several. */
function strangers({ issuer, holder, told }: Link, byRow: ReadonlyMap<string, Grant>): Grant[] {
  const found = new Set([issuer?.id, holder?.id, told?.id].flatMap((id) => (id && byRow.get(id)) || []));
  return found.size > 1 ? [...found] : [];
}

function tellAgain(book: Book, grant: Grant, since: Instant): Book {
  const { id, seenFrom } = grant;
  const row = withoutDate(toldRow(grant, idOfTold(id), since));
  const before = book.pairs.find((pair) => pair.id === id);
  const end: Partial<Pair> = seenFrom.includes('issuer') ? { issuer: id } : { holder: id };
  const pair: Pair = { ...(before ?? { id, ...end }), told: row.id };
  return { ...book, told: [...book.told, row], pairs: [...book.pairs.filter((one) => one !== before), pair] };
}
