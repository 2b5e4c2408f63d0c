import { ANY_DAY, closedAbove, type DayRange, knownDate } from '../dates';
import type { Account } from '../model';
import { basis, type DateWord } from './basis';
import type { Case } from './case';
import type { Basis } from './types';

interface Sign {
  day: number;
  value: string;
  from: DateWord;
}

/** When accounts were made, by their own date and by the earliest sign that they existed. */
export class Created {
  private readonly signs = new Map<string, Sign>();
  private readonly on: number;

  constructor({ rows, links, lists, on }: Case) {
    this.on = on;
    for (const { vendor, account, addedAt, lastSeenAt } of rows.devices) {
      for (const value of [addedAt, lastSeenAt]) {
        const day = knownDate(value, on);
        if (day && value !== undefined) this.add(vendor, account, { day: day.last, value, from: 'first-device' });
      }
    }
    for (const { grant, made, runners, facts } of links) {
      const value = facts.at(-1)?.value;
      if (made.last === ANY_DAY.last || typeof value !== 'string') continue;
      const sign = { day: made.last, value, from: 'first-link' } as const;
      this.add(grant.issuer, grant.issuerAccount ?? lists.soleAccount(grant.issuer), sign);
      for (const vendor of runners) this.add(vendor, grant.holderAccount ?? lists.soleAccount(vendor), sign);
    }
  }

  of({ vendor, account, createdAt }: Account): { made: DayRange; facts: Basis[] } {
    const known = knownDate(createdAt, this.on);
    const page = known ?? ANY_DAY;
    const sign = this.signs.get(keyOf(vendor, account));
    const made = sign ? closedAbove(page, sign.day) : page;
    const facts: Basis[] = [];
    if (known && createdAt !== undefined) facts.push(basis('created-at', { value: createdAt, from: 'page' }));
    if (sign && made !== page) facts.push(basis('created-at', { value: `../${upTo(sign.value)}`, from: sign.from }));
    return { made, facts: facts.length > 0 ? facts : [basis('created-at-unknown')] };
  }

  private add(vendor: string, account: string | undefined, sign: Sign): void {
    if (account === undefined) return;
    const key = keyOf(vendor, account);
    const other = this.signs.get(key);
    const first = !other || sign.day < other.day || (sign.day === other.day && textOf(sign) < textOf(other));
    if (first) this.signs.set(key, sign);
  }
}

function keyOf(vendor: string, account: string): string {
  return JSON.stringify([vendor, account]);
}

function textOf(sign: Sign): string {
  return `${sign.from} ${sign.value}`;
}

/** The side of a date that closes it above. */
export function upTo(value: string): string {
  return value.split('/').at(-1) ?? value;
}
