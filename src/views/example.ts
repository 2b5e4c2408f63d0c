import { AUDIT_SCHEMA, type CoverageLine, type Device, type Grant } from '../core/model';
import { DEFAULT_SETTINGS } from '../core/settings';
import type { VendorCard, View } from '../messaging/protocol';

/** An invented household, for tests and previews of screens. */
export const NOW = new Date('2026-11-24T14:30:00Z');

const TLDS = ['com', 'co.uk', 'de'];
const amazonSites = (tld: string) => ['alexa', 'www', 'skills-store'].map((host) => `https://${host}.amazon.${tld}`);

export const WYZE: VendorCard = {
  id: 'wyze',
  name: 'Wyze',
  origins: ['https://my.wyze.com'],
  granted: ['https://my.wyze.com'],
  lists: [
    { list: 'devices', source: 'cameras', where: 'web', url: 'https://my.wyze.com/live' },
    { list: 'linked-services', source: 'app-services', where: 'app-only', app: 'Account > Privacy > Third parties' },
    { list: 'sessions', source: 'app-sessions', where: 'app-only' },
    { list: 'api-tokens', source: 'api-keys', where: 'link', url: 'https://developer-api-console.wyze.com/' },
  ],
};

export const AMAZON: VendorCard = {
  id: 'amazon',
  name: 'Amazon',
  origins: TLDS.flatMap(amazonSites),
  granted: amazonSites('com'),
  groups: TLDS.map(amazonSites),
  places: TLDS,
  holdsAs: 'alexa',
  lists: [
    { list: 'devices', source: 'alexa-devices', where: 'web', url: 'https://alexa.amazon.com/' },
    { list: 'held-services', source: 'skills', where: 'web', url: 'https://skills-store.amazon.com/' },
    { list: 'linked-services', source: 'login-with-amazon', where: 'link', url: 'https://www.amazon.com/ap/adam' },
  ],
};

const devices: Device[] = [
  { vendor: 'wyze', account: 'w1', id: 'd1', name: 'Garage 🚗', model: 'WYZEC1', firmware: '3.9.4.54' },
  { vendor: 'wyze', account: 'w1', id: 'd2', name: 'Front door', model: 'WYZE_CAKP2JFUS', firmware: '4.36.14' },
  { vendor: 'amazon', account: 'a1', id: 'd3', name: 'Kitchen Echo', type: 'Echo Dot' },
];

const grants: Grant[] = [
  {
    ...{ issuer: 'wyze', holder: 'alexa', holderAccount: 'a1', kind: 'linked-service', id: 'g1', name: 'Wyze' },
    ...{ scopes: [], seenFrom: ['holder'], linkedAt: '../2019-11-12', lastUsedAt: '2026-11-20', how: 'asked' },
  },
  {
    ...{ issuer: 'wyze', holder: 'google-home', kind: 'linked-service', id: 'g2', name: 'Google Home', scopes: [] },
    ...{ seenFrom: [], linkedAt: '2019-12-27', how: 'told' },
  },
];

const coverage: CoverageLine[] = [
  { ...line('wyze', 'w1', 'devices', 'cameras'), state: 'rows', complete: true },
  { ...line('amazon', 'a1', 'devices', 'alexa-devices'), state: 'rows', how: 'asked' },
  { ...line('amazon', 'a1', 'held-services', 'skills'), state: 'unreadable', reason: 'signed-out' },
];

function line(vendor: string, account: string, list: CoverageLine['list'], source: string) {
  return { vendor, account, list, source, readAt: '2026-11-24T14:21:00Z', how: 'overheard' } as const;
}

/** The household with something to do, seen from a page of Wyze. */
export function exampleView(): View {
  return {
    audit: {
      schema: AUDIT_SCHEMA,
      generatedAt: NOW.toISOString(),
      accounts: [
        { vendor: 'wyze', account: 'w1', name: 'Dana’s Wyze' },
        { vendor: 'amazon', account: 'a1', name: 'Mikołaj' },
      ],
      devices,
      grants,
      answers: [],
      coverage,
      verdicts: [
        {
          subject: { type: 'grant', id: 'g1' },
          incident: 'wyze-2019-12',
          verdict: 'outlived-reset',
          label: 'Review soon',
          basis: [
            { fact: 'linked-at', value: '../2019-11-12', from: 'first-device' },
            { fact: 'incident-end', value: '2019-12-26', from: 'closed' },
            { fact: 'reset', on: '2019-12-26', what: 'linked-service', scope: 'all' },
          ],
          sources: ['https://example.invalid/wyze'],
        },
        {
          subject: { type: 'device', id: 'd1' },
          incident: 'wyze-2022-03',
          verdict: 'affected',
          label: 'Act now',
          basis: [{ fact: 'model', value: 'WYZEC1', named: 'Wyze Cam v1' }, { fact: 'no-fix' }],
          sources: ['https://example.invalid/v1'],
        },
        {
          subject: { type: 'list', id: 'wyze/w1/linked-services' },
          incident: 'wyze-2019-12',
          verdict: 'reset-by-vendor',
          label: 'Tidy up',
          basis: [{ fact: 'list-not-read', part: 'nothing', state: 'app-only' }],
          sources: ['https://example.invalid/wyze'],
        },
      ],
      findings: [],
    },
    here: { vendor: 'wyze', origin: 'https://my.wyze.com', granted: true, registered: true },
    vendors: [WYZE, AMAZON],
    parties: [
      { id: 'alexa', name: 'Amazon Alexa' },
      { id: 'google-home', name: 'Google Home' },
      { id: 'ifttt', name: 'IFTTT' },
    ],
    incidents: [
      {
        id: 'wyze-2019-12',
        vendor: 'wyze',
        title: 'A database of 2.4 million accounts stood open for three weeks',
        summary: 'An invented summary of what happened, as it stands in the catalogue.',
        sources: [
          {
            url: 'https://example.invalid/wyze',
            title: 'Update from the vendor',
            publisher: 'Wyze',
            published: '2019-12-29',
          },
        ],
      },
    ],
    notices: [],
    settings: DEFAULT_SETTINGS,
    dismissals: [],
    alerts: ['device d1 wyze-2022-03', 'grant g1 wyze-2019-12'],
  };
}

/** The same vendors before anything was read. */
export function untouchedView(here?: View['here']): View {
  const full = exampleView();
  const bare = { accounts: [], devices: [], grants: [], answers: [], coverage: [], verdicts: [], findings: [] };
  const vendors = full.vendors.map((card) => ({ ...card, granted: [] }));
  const { here: _here, ...rest } = full;
  return { ...rest, ...(here ? { here } : {}), vendors, alerts: [], audit: { ...full.audit, ...bare } };
}
