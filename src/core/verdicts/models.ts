import { push } from './judged';
import type { VendorFacts } from './types';

/** A model without case, spaces and forms of hyphens: `WYZE C1` is `wyzec1`, and `WYZEC1-JZ` stays another model. */
export function normalModel(model: string): string {
  return model
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b]+/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe63_]/g, '-');
}

/** Other names of a model at its vendor: market name → codes and code → market names, normalised. */
export class ModelNames {
  private readonly names = new Map<string, string[]>();

  constructor(vendors: readonly VendorFacts[]) {
    for (const { id, models } of vendors) {
      for (const [market, codes] of Object.entries(models ?? {})) {
        for (const code of codes) {
          push(this.names, `${id}/${normalModel(market)}`, normalModel(code));
          push(this.names, `${id}/${normalModel(code)}`, normalModel(market));
        }
      }
    }
  }

  /** The model itself and its other names. */
  of(vendor: string, model: string): string[] {
    const own = normalModel(model);
    return [...new Set([own, ...(this.names.get(`${vendor}/${own}`) ?? [])])];
  }
}
