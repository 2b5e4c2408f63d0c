import type { DeviceRow, GrantRow } from '../reading';
import type { RecognisedList, Recognition } from './recognition';

/**
 * What a page shows together with what its data holds, at most one result for a list. Rows win over a message that there
 * are none. Data alone never say that there is nothing: what is not loaded yet looks the same.
 */
export function merge(shown: Recognition, held: readonly Recognition[]): Recognition {
  const lists = [...shown.lists];
  for (const list of held.flatMap((one) => one.lists)) {
    if (rowsOf(list).length === 0) continue;
    const place = lists.findIndex(({ reading }) => reading.list === list.reading.list);
    const before = lists[place];
    if (before === undefined) lists.push(list);
    else lists[place] = fuller(before, list);
  }
  if (lists.length > 0) return { lists };
  return shown;
}

/** The data where they hold all that is shown and more (only a part of a long list is drawn), else what is shown. */
function fuller(shown: RecognisedList, held: RecognisedList): RecognisedList {
  const names = new Set(rowsOf(held).map(({ name }) => plain(name)));
  const rows = rowsOf(shown);
  if (rows.length === 0) return held;
  const known = rows.filter(({ name }) => names.has(plain(name))).length;
  if (names.size <= rows.length || known < 0.8 * rows.length) return shown;
  return { ...held, structure: shown.structure, handles: handlesByName(shown, held) };
}

/** Where the rows of the data are in the page, for those that are shown. */
function handlesByName(shown: RecognisedList, held: RecognisedList): NonNullable<RecognisedList['handles']> {
  const byName = new Map(rowsOf(held).map(({ name, id }) => [plain(name), id]));
  const nameOf = new Map(rowsOf(shown).map(({ id, name }) => [id, name]));
  return (shown.handles ?? []).flatMap((handle) => {
    const id = byName.get(plain(nameOf.get(handle.id) ?? ''));
    return id === undefined ? [] : [{ ...handle, id }];
  });
}

function rowsOf({ reading }: RecognisedList): (DeviceRow | GrantRow)[] {
  return reading.state === 'rows' ? [...(reading.devices ?? []), ...(reading.grants ?? [])] : [];
}

function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}
