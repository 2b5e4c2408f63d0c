import { unreadable } from '../../../core/answer';
import { at, bool, isObject } from '../../../core/json';
import type { GrantRow, ResponseReader } from '../../../core/reading';
import { collect, grants } from '../../../core/rows';
import { told } from './frames';

const LISTS = ['linked-services', 'api-tokens'] as const;

const SERVICES: readonly GrantRow[] = [
  { id: 'alexa', kind: 'linked-service', name: 'Amazon Alexa', party: 'Amazon Alexa', scopes: [] },
  { id: 'google', kind: 'linked-service', name: 'Google Assistant', party: 'Google Assistant', scopes: [] },
  { id: 'remote', kind: 'linked-service', name: 'Remote access', party: 'Remote access', scopes: [] },
];

/** What reaches the hub through Home Assistant Cloud (`cloud/status`). Its webhooks are keys by themselves: only that there are some is said. */
export const cloud: ResponseReader = (capture) => {
  for (const { type, value } of told(capture, ['logged_in'])) {
    const signedIn = bool(at(value, 'logged_in'));
    if (type !== 'result' || signedIn === undefined) continue;
    if (!signedIn) return { readings: LISTS.map((list) => ({ list, state: 'empty', complete: true })) };
    const prefs = at(value, 'prefs');
    if (!isObject(prefs)) return unreadable(LISTS, 'layout');
    const on = (id: string) => prefs[`${id}_enabled`] === true && at(value, `${id}_registered`) !== false;
    const rows = collect(SERVICES, (row) => (on(row.id) ? row : null));
    const hooks = Object.keys(isObject(prefs.cloudhooks) ? prefs.cloudhooks : {}).length > 0 ? [WEBHOOKS] : [];
    return {
      readings: [...grants('linked-services', rows, true), ...grants('api-tokens', { rows: hooks, skipped: 0 }, true)],
    };
  }
  return { readings: [] };
};

const WEBHOOKS: GrantRow = { id: 'cloudhooks', kind: 'api-token', name: 'Webhooks', party: 'Webhooks', scopes: [] };
