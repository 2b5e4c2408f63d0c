import { doKey, whyKey } from '../../locales/flag-keys';
import { t } from '../../locales/text';
import { type Flag, type Lookup, vendorsOf } from '../model/lookup';
import { partyName } from './names';

/** The fact in one sentence. */
export function sayWhy(known: Lookup, flag: Flag): string {
  const key = whyKey(flag);
  if (key) return t(key, { vendor: incidentVendor(known, flag) });
  return 'finding' in flag ? flag.finding : flag.verdict;
}

/** The action in one sentence, or nothing when there is nothing to do. */
export function sayWhatToDo(flag: Flag): string | undefined {
  const key = doKey(flag);
  return key ? t(key) : undefined;
}

/** The vendor that the incident happened at; it may be the one that holds the key. */
export function incidentVendor(known: Lookup, flag: Flag): string {
  const incident = 'incident' in flag ? known.incidents.get(flag.incident) : undefined;
  return partyName(known, incident?.vendor ?? vendorsOf(known, flag.subject)[0] ?? '');
}
