import { DEFAULT_ACCOUNT, identifiedBy } from '../book/identity';
import type { BookAccount } from '../book/model';
import type { Account, Instant } from '../model';

/** The accounts of a book that is restored: those that the audit lists, and those that its rows name. */
export class Owners {
  private readonly byKey = new Map<string, BookAccount>();

  constructor(
    listed: readonly Account[],
    private readonly since: Instant,
    private readonly problems: string[],
  ) {
    for (const account of listed) this.byKey.set(keyOf(account), this.stored(account));
  }

  all(): BookAccount[] {
    return [...this.byKey.values()];
  }

  /** Key of the account that a row is filed under: the one that it names, or the vendor's only one. */
  of(vendor: string, named: string | undefined): string {
    const own = this.all().filter((account) => account.vendor === vendor);
    const account = named ?? (own.length === 1 ? own[0]?.account : undefined) ?? DEFAULT_ACCOUNT;
    const key = keyOf({ vendor, account });
    if (!this.byKey.has(key)) {
      this.byKey.set(key, this.stored({ vendor, account }));
      this.problems.push(`accounts: ${key} is named by a row and was added`);
    }
    return account;
  }

  private stored(account: Account): BookAccount {
    const [, container] = account.account.split('~');
    return {
      ...account,
      ...(container ? { container } : {}),
      identified: identifiedBy(account.account),
      firstSeenAt: this.since,
    };
  }
}

function keyOf({ vendor, account }: Pick<Account, 'vendor' | 'account'>): string {
  return `${vendor}/${account}`;
}
