import type { Pair, StoredGrant, ToldRow } from '../book/model';
import type { Knowledge } from '../book/sightings';
import type { Grant, Instant } from '../model';
import { present } from '../present';
import type { Owners } from './owners';
import { readHow, type Shelf } from './shelf';

/** Ids of the rows that a link is made of; the first row has the link's own. */
export const idAtHolder = (id: string) => `${id}.holder`;
export const idOfTold = (id: string) => `${id}.told`;

/** Takes links apart into the rows that each end's pages showed, and the ones that were told. */
export class Links {
  readonly told: ToldRow[] = [];
  readonly pairs: Pair[] = [];

  constructor(
    private readonly shelf: Shelf,
    private readonly owners: Owners,
    private readonly knowledge: Knowledge,
    private readonly since: Instant,
  ) {}

  add(grant: Grant): void {
    const { id, seenFrom, how } = grant;
    const atIssuer = seenFrom.includes('issuer');
    const atHolder = seenFrom.includes('holder');
    if (how === 'told' || !(atIssuer || atHolder)) {
      this.told.push(toldRow(grant, id, this.since));
      return;
    }
    if (atIssuer) this.atIssuer(grant);
    if (atHolder) this.atHolder(grant, atIssuer);
    // Only a told row says whose account a link opens that its issuer's pages do not list.
    const told = !atIssuer && grant.issuerAccount !== undefined ? idOfTold(id) : undefined;
    if (told !== undefined) this.told.push(withoutDate(toldRow(grant, told, this.since)));
    const holder = atIssuer && atHolder ? idAtHolder(id) : atHolder ? id : undefined;
    const issuer = atIssuer ? id : undefined;
    if ((issuer !== undefined && holder !== undefined) || told !== undefined) {
      this.pairs.push(present({ id, issuer, holder, told, was: undefined }));
    }
  }

  private atIssuer(grant: Grant): void {
    const { issuer: vendor, holder: party, kind } = grant;
    const key = { vendor, account: this.owners.of(vendor, grant.issuerAccount), list: `${kind}s` } as const;
    this.shelf.place(key, readHow(grant), { grant: { ...this.row(grant), party } });
  }

  /** The name, the dates and what else is known stand at the issuer's end, where there is one. */
  private atHolder(grant: Grant, beside: boolean): void {
    const { id, kind, name } = grant;
    const vendor = this.knowledge.vendors.find((one) => (one.holdsAs ?? one.id) === grant.holder)?.id ?? grant.holder;
    const key = { vendor, account: this.owners.of(vendor, grant.holderAccount), list: 'held-services' } as const;
    const row = beside
      ? { id: idAtHolder(id), key: id, kind, name, scopes: [], firstSeenAt: this.since }
      : this.row(grant);
    this.shelf.place(key, readHow(grant), { grant: { ...row, party: grant.issuer } });
  }

  /** The key is the link's id: by it a device says through which link it is seen. */
  private row({ id, kind, name, scopes, linkedAt, lastUsedAt, expiresAt, current }: Grant): Omit<StoredGrant, 'party'> {
    const dates = { linkedAt, lastUsedAt, expiresAt };
    return present({
      ...{ id, key: id, kind, name, scopes, ...dates, current, firstSeenAt: this.since },
      ...{ seenAt: undefined, at: undefined, notBefore: undefined },
    });
  }
}

/** A told row for a link. */
export function toldRow(grant: Grant, id: string, since: Instant): ToldRow {
  const { issuer, issuerAccount, holder, kind, linkedAt } = grant;
  return present({ id, issuer, issuerAccount, holder, kind, linkedAt, toldAt: since });
}

/** The date stands with the row that was seen. */
export function withoutDate({ linkedAt: _, ...row }: ToldRow): ToldRow {
  return row;
}
