import { type Binding, fill } from '../core/origins';
import type { PageReading } from '../core/reading';
import type { VendorDef } from '../core/vendor';

/** Names of the sources that pages of this origin may read, as the vendor's folder declares them. */
function sourcesAt(vendor: VendorDef, binding: Binding, origin: string): Set<string> {
  const isHere = (template: string) => fill(template, binding) === origin;
  const asked = new Set(vendor.asks.filter(({ on }) => isHere(on)).map(({ endpoint }) => endpoint));
  const answers = vendor.endpoints.filter(({ id, from }) => from.some(isHere) || asked.has(id));
  const pages = vendor.pages.filter(
    ({ match }) => match !== undefined && fill(match, binding).startsWith(`${origin}/`),
  );
  return new Set([...answers, ...pages].map(({ source }) => source));
}

/** Whether a page of this origin may say this. A source without lists may only name the account. */
export function isDeclared(vendor: VendorDef, binding: Binding, origin: string, reading: PageReading): boolean {
  if (!sourcesAt(vendor, binding, origin).has(reading.source)) return false;
  const lists = new Set(vendor.lists.filter(({ source }) => source === reading.source).map(({ list }) => list));
  return reading.readings.every(({ list }) => lists.has(list));
}
