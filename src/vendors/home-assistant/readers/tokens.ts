import { at, bool, isObject, isoInstant, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { GrantRow, ResponseCapture, ResponseReader } from '../../../core/reading';
import { collect, grants } from '../../../core/rows';
import { listsOf, told } from './frames';

const APPS: Readonly<Record<string, string>> = {
  'https://home-assistant.io/iOS': 'Home Assistant for iOS',
  'https://home-assistant.io/android': 'Home Assistant for Android',
};

/** Hosts under which Amazon's and Google's services sign in with skills and projects that users made themselves. */
const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/^(pitangui|layla)\.amazon\.com$|^alexa\.amazon\.(com|co\.jp)$/, 'Amazon Alexa'],
  [/^oauth-redirect(-sandbox)?\.googleusercontent\.com$/, 'Google Home'],
];

const isToken = (row: unknown) =>
  isObject(row) && 'last_used_at' in row && 'created_at' in row && ('client_id' in row || 'client_name' in row);

/** Everything that may sign in as this user (`auth/refresh_tokens`), in one answer: all three lists are whole. */
export const tokens: ResponseReader = (capture) => {
  const [rows] = listsOf(told(capture, ['last_used_at', 'client_id']), isToken);
  if (rows === undefined) return { readings: [] };
  const of = (kind: GrantRow['kind']) =>
    collect(rows, (raw) => {
      const row = token(raw, capture);
      return row?.kind === kind || row === undefined ? row : null;
    });
  return {
    readings: [
      ...grants('sessions', of('session'), true),
      ...grants('api-tokens', of('api-token'), true),
      ...grants('linked-services', of('linked-service'), true),
    ],
  };
};

function token(raw: unknown, { url }: ResponseCapture): GrantRow | null | undefined {
  const id = rawId(at(raw, 'id'));
  const type = at(raw, 'type');
  if (type === 'system') return null;
  const named = whose(raw, type, new URL(url).hostname);
  if (!id || !named) return undefined;
  return {
    id,
    ...named,
    scopes: [],
    ...present({
      linkedAt: isoInstant(at(raw, 'created_at')),
      lastUsedAt: isoInstant(at(raw, 'last_used_at')),
      expiresAt: isoInstant(at(raw, 'expire_at')),
      current: bool(at(raw, 'is_current')),
    }),
  };
}

function whose(raw: unknown, type: unknown, ownHost: string): Pick<GrantRow, 'kind' | 'name' | 'party'> | undefined {
  const name = text(at(raw, 'client_name'));
  if (type === 'long_lived_access_token') return name ? { kind: 'api-token', name, party: name } : undefined;
  const client = text(at(raw, 'client_id'));
  if (type !== 'normal' || client === undefined) return undefined;
  const app = APPS[client];
  if (app) return { kind: 'session', name: app, party: app };
  if (!URL.canParse(client)) return { kind: 'linked-service', name: name ?? client, party: name ?? client };
  const { hostname, host, pathname } = new URL(client);
  const service = SERVICES.find(([pattern]) => pattern.test(hostname))?.[1];
  if (service) return { kind: 'linked-service', name: service, party: service };
  // The front end signs in under the address at which it was opened, which is one of the user's own.
  const isBrowser = pathname === '/' && (hostname === ownHost || OWN.test(hostname));
  return isBrowser
    ? { kind: 'session', name: host, party: 'Browser' }
    : { kind: 'linked-service', name: name ?? hostname, party: name ?? hostname };
}

/** Addresses inside a home, and the one that Home Assistant Cloud gives to it. */
const OWN = /^localhost$|^[\d.]+$|^\[|^[^.]+$|\.(local|lan|home|internal|home\.arpa)$|\.ui\.nabu\.casa$/;
