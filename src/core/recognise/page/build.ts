import type { GrantKind, ListName } from '../../model';
import { type DeviceRow, type GrantRow, ROW_LIMIT, TEXT_LIMIT } from '../../reading';
import type { RowHandle, Sign, Sliced } from '../recognition';
import { deviceParts } from './device-parts';
import type { Facts } from './facts';
import type { Found } from './find';
import { factsAt, type Page } from './gather';
import { idsOf } from './ids';
import { nameOf, nameSlot, namesInLabels } from './names';
import { datesOf } from './row-dates';
import { isLikeSecret, isScope } from './shape';

export interface Built {
  devices: DeviceRow[];
  grants: GrantRow[];
  handles: RowHandle[];
  skipped: number;
}

const KINDS: Partial<Record<ListName, GrantKind>> = {
  'linked-services': 'linked-service',
  'held-services': 'linked-service',
  'api-tokens': 'api-token',
  sessions: 'session',
  'shared-users': 'shared-user',
};

const SLICE = 20;

/** Reads every row of a list that was found. */
export function* build(found: Found, page: Page): Sliced<Built> {
  const { candidate } = found.of;
  const all: Facts[] = [];
  for (let k = 0; k < candidate.rows.length && k < ROW_LIMIT; k += SLICE) {
    const numbers = Array.from({ length: Math.min(SLICE, candidate.rows.length - k) }, (_, i) => k + i);
    all.push(...rowsOnly(factsAt(candidate, numbers, page), found));
    yield;
  }
  const slot = nameSlot(found.of, found.list);
  const built: Built = { devices: [], grants: [], handles: [], skipped: 0 };
  const isNameless = found.of.facts.every((facts) => nameOf(facts, slot, found.list, page.words) === undefined);
  const labels = isNameless ? namesInLabels(all) : new Map<Facts, string>();
  const named: { facts: Facts; name: string }[] = [];
  for (const [k, facts] of all.entries()) {
    if (k % SLICE === 0) yield;
    const name = nameOf(facts, slot, found.list, page.words) ?? labels.get(facts);
    if (name === undefined || isLikeSecret(name)) built.skipped++;
    else named.push({ facts, name });
  }
  yield;
  const ids = yield* idsOf(
    named.map(({ facts }) => facts),
    named.map(({ name }) => name),
    found.list,
  );
  for (const [k, { facts, name }] of named.entries()) {
    if (k % SLICE === 0) yield;
    const id = ids[k] ?? `name:${name}`;
    const common = { id, name: cut(name), confidence: found.confidence, signs: signsOf(facts, found.signs) };
    const dates = datesOf(facts, found.of, page);
    if (found.list === 'devices') {
      const { addedAt, lastSeenAt } = { addedAt: dates.created, lastSeenAt: dates['last-seen'] ?? dates['last-used'] };
      built.devices.push({
        ...common,
        ...deviceParts(facts, name, found.of),
        ...(addedAt !== undefined && { addedAt }),
        ...(lastSeenAt !== undefined && lastSeenAt !== 'never' && { lastSeenAt }),
      });
    } else built.grants.push(grantOf(common, facts, found.list, dates));
    built.handles.push(handleOf(id, facts));
  }
  return built;
}

/** Lines among the rows that have nothing that made the list one. */
function rowsOnly(all: readonly Facts[], { signs, of }: Found): Facts[] {
  if (of.facts.length < 2 || !signs.includes('remove-control')) return [...all];
  const needs = of.facts.every(({ remove, row }) => remove !== undefined || row.texts.length < 2);
  return all.filter(({ remove, row }) => !needs || remove !== undefined || row.texts.length > 1);
}

function grantOf(
  common: Pick<GrantRow, 'id' | 'name' | 'confidence' | 'signs'>,
  facts: Facts,
  list: ListName,
  dates: ReturnType<typeof datesOf>,
): GrantRow {
  const linkedAt = dates.created ?? dates['signed-in'];
  const at = facts.detail?.href;
  const row: GrantRow = {
    ...common,
    kind: KINDS[list] ?? 'linked-service',
    party: common.name,
    scopes: facts.row.texts
      .map(({ text }) => text)
      .filter((text) => isScope(text) && text !== common.name && !isLikeSecret(text))
      .slice(0, 50),
  };
  if (linkedAt !== undefined && linkedAt !== 'never') row.linkedAt = linkedAt;
  if (dates['last-used'] !== undefined) row.lastUsedAt = dates['last-used'];
  else if (dates['last-seen'] !== undefined && dates['last-seen'] !== 'never') row.lastUsedAt = dates['last-seen'];
  if (dates.expires !== undefined && dates.expires !== 'never') row.expiresAt = dates.expires;
  if (facts.meant.has('current') && list === 'sessions') row.current = true;
  if (at !== undefined && /^https:\/\//.test(at)) row.at = at;
  return row;
}

function signsOf(facts: Facts, ofList: readonly Sign[]): Sign[] {
  const own: [Sign, boolean][] = [
    ['remove-control', facts.remove !== undefined],
    ['menu', facts.menu !== undefined],
    ['toggle', facts.toggle !== undefined],
    ['detail-link', facts.detail !== undefined],
    ['user-agent', facts.agent || facts.client],
    ['ip', facts.address],
    ['current', facts.meant.has('current')],
    ['device-word', facts.meant.has('device-word')],
  ];
  const mine = new Set(own.map(([sign]) => sign));
  return [
    'name',
    ...ofList.filter((sign) => !mine.has(sign)),
    ...own.filter(([sign, is]) => is && ofList.includes(sign)).map(([sign]) => sign),
  ];
}

function handleOf(id: string, { row, remove, menu, toggle, detail }: Facts): RowHandle {
  const isSeen = remove !== undefined && !remove.hidden && !remove.inMenu;
  const ways = [
    ['control', isSeen ? remove : undefined],
    ['menu', menu],
    ['toggle', toggle],
    ['control', remove],
    ['detail', detail],
  ] as const;
  const [kind, to] = ways.find(([, control]) => control !== undefined) ?? [];
  return {
    id,
    row: row.outer.node.n,
    ...(kind !== undefined && to !== undefined && { way: { kind, node: to.box.node.n } }),
  };
}

function cut(text: string): string {
  return text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT - 1)}…` : text;
}
