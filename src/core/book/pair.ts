import type { Book } from './model';

/** What pairing and naming need of the parties (`core/parties.ts`). */
export interface Parties {
  /** Party id of a name as a page writes it; undefined when nobody knows it. */
  partyOf(name: string): string | undefined;
  /** Vendor that runs a party (`alexa` → `amazon`). */
  runBy(party: string): string | undefined;
}

/** Pairs what can be paired without doubt; returns the same book when nothing changed. */
export function pair(
  book: Book,
  _world: { vendors: readonly { id: string; holdsAs?: string }[]; parties: Parties },
): Book {
  return book;
}
