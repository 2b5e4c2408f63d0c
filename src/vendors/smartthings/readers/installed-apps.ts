import { unreadable } from '../../../core/answer';
import { at, isoInstant, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { GrantRow, ResponseReader } from '../../../core/reading';
import { collect, grants } from '../../../core/rows';
import { owner, pageOf } from './answer';

/** The apps that are let into a SmartThings account, as a token gets them. */
export const installedApps: ResponseReader = (capture) => {
  const page = pageOf(capture);
  if ('reason' in page) return unreadable(['linked-services'], page.reason, page.detail);
  const { items, complete } = page;
  if (items.length === 0) {
    const none = { list: 'linked-services', state: 'empty', ...present({ complete }) } as const;
    return { readings: complete === false ? [] : [none] };
  }
  return { ...owner(items, 'owner', 'ownerId'), readings: grants('linked-services', collect(items, app), complete) };
};

function app(raw: unknown): GrantRow | null | undefined {
  // Stays in the list when its permission is gone.
  if (at(raw, 'installedAppStatus') === 'REVOKED') return null;
  const id = rawId(at(raw, 'installedAppId'));
  const name = text(at(raw, 'displayName'));
  if (!id || !name) return undefined;
  const linkedAt = isoInstant(at(raw, 'createdDate'));
  return { id, kind: 'linked-service', name, party: name, scopes: [], ...present({ linkedAt }) };
}
