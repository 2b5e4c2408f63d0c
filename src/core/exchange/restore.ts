import type { Book, StoredDevice } from '../book/model';
import type { Knowledge } from '../book/sightings';
import type { CoverageLine, Device, Instant } from '../model';
import { present } from '../present';
import { keptApart } from './kept-apart';
import { Owners } from './owners';
import { readAudit } from './read-audit';
import { Links } from './restore-links';
import { readHow, Shelf } from './shelf';

/** `problems`: one line for each row or field that did not fit, with its place. */
export type Restored = { book: Book; problems: string[] } | { unusable: string };

/**
 * A book that says what this exported audit says. What does not fit is left out and reported; never throws. Ids stay as
 * they are, so that answers keep their subjects. A row that a page lists later comes in under an id of its own, because
 * ids are hashed under the salt of the profile that read them.
 */
export function restore(audit: unknown, knowledge: Knowledge & { now: Instant }): Restored {
  const read = readAudit(audit, knowledge.now);
  if ('unusable' in read) return read;
  const { evidence, problems } = read;
  const since = evidence.generatedAt;
  const owners = new Owners(evidence.accounts, since, problems);
  const shelf = new Shelf(since, problems);
  for (const line of evidence.coverage) {
    shelf.addLine({ ...line, account: owners.of(line.vendor, line.account) }, line.source ?? sourceOf(line, knowledge));
  }
  for (const device of evidence.devices) {
    const { vendor, account } = device;
    const key = { vendor, account: owners.of(vendor, account), list: 'devices' } as const;
    shelf.place(key, readHow(device), { device: deviceRow(device, since) });
  }
  const links = new Links(shelf, owners, knowledge, since);
  for (const grant of evidence.grants) links.add(grant);
  const answers = evidence.answers.map((answer) => ({ ...answer, answeredAt: since }));
  const book = { accounts: owners.all(), lists: shelf.all(), told: links.told, pairs: links.pairs, answers };
  return { book: keptApart(book, evidence.grants, knowledge, since), problems };
}

/** The source of a line that names none: the list's first. */
function sourceOf({ vendor, list }: CoverageLine, { vendors }: Knowledge): string {
  const lists = vendors.find(({ id }) => id === vendor)?.lists ?? [];
  return lists.find((one) => one.list === list)?.source ?? 'restored';
}

function deviceRow(device: Device, since: Instant): StoredDevice {
  const { id, name, model, type, firmware, online, addedAt, lastSeenAt, via } = device;
  const fields = { name, model, type, firmware, online, addedAt, lastSeenAt, via };
  return present({ id, key: id, ...fields, firstSeenAt: since, seenAt: undefined });
}
