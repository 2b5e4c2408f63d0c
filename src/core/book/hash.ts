import type { Instant, ListName } from '../model';
import type { DeviceRow, GrantRow, ListReading, PageReading } from '../reading';
import { inContainer } from './identity';
import type { Outcome, StoredDevice, StoredGrant } from './model';

/** Salted one-way hash of a text, base64url. The background brings WebCrypto, the command line a fixed salt. */
export type Digest = (text: string) => Promise<string>;

/** A reading in which no raw id is left. */
export interface HashedReading {
  vendor: string;
  /** Account key under which its rows are filed. */
  account: string;
  source: string;
  readAt: Instant;
  lists: HashedList[];
}

export interface HashedList {
  list: ListName;
  outcome: Outcome;
  devices: HashedRow<StoredDevice>[];
  grants: HashedRow<StoredGrant>[];
}

export type HashedRow<Row> = Omit<Row, 'firstSeenAt' | 'seenAt' | 'notBefore'>;

/** What is hashed, as one text that no other combination gives. */
function canonical(...parts: string[]): string {
  return JSON.stringify(parts);
}

/** Account key of the vendor's own account id, with the container it was seen in. */
export async function accountKey(
  vendor: string,
  rawAccount: string,
  container: string | undefined,
  digest: Digest,
): Promise<string> {
  return inContainer(await digest(canonical('account', vendor, rawAccount)), container);
}

/**
 * Replaces every raw id of a reading by its hashes. `via` of a device is hashed as the id of a `held-services` row, so
 * that both agree. Each id is hashed once, however often it occurs.
 *
 * @param now readings from the future are taken as read now, or they would outlast every later one
 */
export async function hashReading(
  reading: PageReading,
  account: string,
  digest: Digest,
  now: Instant,
): Promise<HashedReading> {
  const wanted = new Set<string>();
  for (const part of reading.readings) {
    for (const { id } of rowsOf(part)) {
      wanted.add(keyText(reading.vendor, part.list, id)).add(idText(reading.vendor, account, part.list, id));
    }
    for (const { via } of devicesOf(part)) {
      if (via !== undefined) wanted.add(keyText(reading.vendor, 'held-services', via));
    }
  }
  const texts = [...wanted];
  const digests = await Promise.all(texts.map(digest));
  const hashes = new Map(texts.map((text, index) => [text, digests[index] ?? '']));

  const named = (list: ListName, id: string) => ({
    key: hashes.get(keyText(reading.vendor, list, id)) ?? '',
    id: hashes.get(idText(reading.vendor, account, list, id)) ?? '',
  });
  const read = { readAt: earlier(reading.readAt, now), how: reading.how };
  return {
    vendor: reading.vendor,
    account,
    source: reading.source,
    readAt: read.readAt,
    lists: reading.readings.map((part) => ({
      list: part.list,
      outcome: outcome(part, read),
      devices: devicesOf(part).map(({ id, via, ...rest }) => ({
        ...rest,
        ...named(part.list, id),
        ...(via === undefined ? {} : { via: named('held-services', via).key }),
      })),
      grants: grantsOf(part).map(({ id, ...rest }) => ({ ...rest, ...named(part.list, id) })),
    })),
  };
}

/** Key of a row in the book: the same under every account. */
export function rowKey(vendor: string, list: ListName, rawId: string, digest: Digest): Promise<string> {
  return digest(keyText(vendor, list, rawId));
}

function keyText(vendor: string, list: ListName, rawId: string): string {
  return canonical('row', vendor, list, rawId);
}

function idText(vendor: string, account: string, list: ListName, rawId: string): string {
  return canonical('row of account', vendor, account, list, rawId);
}

function devicesOf(part: ListReading): DeviceRow[] {
  return part.state === 'rows' ? (part.devices ?? []) : [];
}

function grantsOf(part: ListReading): GrantRow[] {
  return part.state === 'rows' ? (part.grants ?? []) : [];
}

function rowsOf(part: ListReading): { id: string }[] {
  return [...devicesOf(part), ...grantsOf(part)];
}

function outcome(part: ListReading, read: { readAt: Instant; how: PageReading['how'] }): Outcome {
  switch (part.state) {
    case 'rows': {
      const { complete, skipped } = part;
      return {
        ...read,
        state: 'rows',
        ...(complete === undefined ? {} : { complete }),
        ...(skipped === undefined ? {} : { skipped }),
      };
    }
    case 'empty':
      return { ...read, state: 'empty', ...(part.complete === undefined ? {} : { complete: part.complete }) };
    case 'unreadable':
      return {
        ...read,
        state: 'unreadable',
        reason: part.reason,
        ...(part.detail === undefined ? {} : { detail: part.detail }),
      };
  }
}

/** The earlier of two instants, in the one spelling in which texts sort as times do. */
function earlier(a: Instant, b: Instant): Instant {
  const at = Date.parse(a);
  const now = Date.parse(b);
  return new Date(Number.isNaN(at) ? now : Math.min(at, now)).toISOString();
}
