import { meaningsOf } from '../words/meanings';
import type { Meaning } from '../words/words';

export type Meant = ReadonlySet<Meaning>;

/** What the texts of one page mean, each asked for once. */
export class WordsOf {
  private readonly known = new Map<string, Meant>();

  constructor(private readonly lang: string | undefined) {}

  of(text: string): Meant {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const meant = meaningsOf(text, this.lang);
    if (this.known.size < 20_000) this.known.set(text, meant);
    return meant;
  }

  is(text: string, ...meanings: readonly Meaning[]): boolean {
    const meant = this.of(text);
    return meanings.some((meaning) => meant.has(meaning));
  }
}
