import { at, isoInstant, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { GrantRow } from '../../../core/reading';
import { type Collected, NO_ROWS } from '../../../core/rows';

/** Id of the connection to another vendor's cloud through which this device came. */
export function via(raw: unknown): string | undefined {
  return at(raw, 'type') === 'VIPER' ? rawId(at(raw, 'viper', 'endpointAppId')) : undefined;
}

/** The clouds that SmartThings holds a key to, one for each connection, concluded from their devices. */
export function clouds(items: readonly unknown[]): Collected<GrantRow> {
  return concluded(items, via, (raw) => text(at(raw, 'viper', 'manufacturerName')));
}

/** The apps that put devices into SmartThings. The device names the app's id only, so its maker stands for it. */
export function apps(items: readonly unknown[]): Collected<GrantRow> {
  const appOf = (raw: unknown) =>
    at(raw, 'type') === 'ENDPOINT_APP' ? rawId(at(raw, 'app', 'installedAppId')) : undefined;
  return concluded(items, appOf, (raw) => text(at(raw, 'manufacturerName')));
}

/**
 * One link for each id among the devices. It was there when the first of its devices came, at the latest: earlier ones may
 * have been removed.
 */
function concluded(
  items: readonly unknown[],
  idOf: (raw: unknown) => string | undefined,
  nameOf: (raw: unknown) => string | undefined,
): Collected<GrantRow> {
  const links = new Map<string, { name: string; first: string | undefined }>();
  for (const raw of items) {
    const id = idOf(raw);
    const name = nameOf(raw);
    if (id === undefined || name === undefined) continue;
    const added = isoInstant(at(raw, 'createTime'));
    const known = links.get(id);
    const first = [known?.first, added].filter((date) => date !== undefined).sort()[0];
    links.set(id, { name: known?.name ?? name, first });
  }
  if (links.size === 0) return NO_ROWS;
  const rows = [...links].map(([id, { name, first }]): GrantRow => {
    const linkedAt = first === undefined ? undefined : `../${first.slice(0, 10)}`;
    return { id, kind: 'linked-service', name, party: name, scopes: [], ...present({ linkedAt }) };
  });
  return { rows, skipped: 0 };
}
