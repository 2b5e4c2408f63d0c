import type { ListName } from '../model';
import type { PageReading } from '../reading';
import type { Outcome, StoredDevice, StoredGrant } from './model';

/** Salted one-way hash of a text, base64url. The background brings WebCrypto, the command line a fixed salt. */
export type Digest = (text: string) => Promise<string>;

/** A reading in which no raw id is left. */
export interface HashedReading {
  vendor: string;
  /** Account key under which its rows are filed. */
  account: string;
  source: string;
  lists: HashedList[];
}

export interface HashedList {
  list: ListName;
  outcome: Outcome;
  devices: HashedRow<StoredDevice>[];
  grants: HashedRow<StoredGrant>[];
}

type HashedRow<Row> = Omit<Row, 'firstSeenAt' | 'seenAt' | 'notBefore'>;

/** Account key of the vendor's own account id, with the container it was seen in. */
export async function accountKey(
  _vendor: string,
  _rawAccount: string,
  _container: string | undefined,
  _digest: Digest,
): Promise<string> {
  throw new Error('not written yet');
}

/** Replaces every raw id of a reading by its hashes. */
export async function hashReading(_reading: PageReading, _account: string, _digest: Digest): Promise<HashedReading> {
  throw new Error('not written yet');
}
