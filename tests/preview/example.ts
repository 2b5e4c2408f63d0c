import { incidentCards, vendorCard, type Where } from '../../src/background/cards';
import { context } from '../../src/background/context';
import { incidents as catalogue, parties } from '../../src/catalogue/index';
import { alertsOf } from '../../src/core/alerts/alerts';
import { openAlerts } from '../../src/core/alerts/open';
import { AUDIT_SCHEMA, type CoverageLine, type Device, type Evidence, type Grant } from '../../src/core/model';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { judge } from '../../src/core/verdicts/engine';
import type { Incident } from '../../src/core/verdicts/incident';
import type { View } from '../../src/messaging/protocol';
import { vendors } from '../../src/vendors/registry';

/** An invented household, for tests and previews of screens: what it has is made up, what is said of it is computed. */
export const NOW = new Date('2026-11-24T14:30:00Z');

const GRANTED = [
  'https://my.wyze.com',
  ...['alexa', 'www', 'skills-store'].map((host) => `https://${host}.amazon.com`),
];

function cardOf(vendor: string, where: Where) {
  const def = vendors.find(({ id }) => id === vendor);
  if (!def) throw new Error(`no vendor ${vendor}`);
  return vendorCard(def, where);
}

const HOME: Where = { granted: new Set(GRANTED), places: {} };
export const WYZE = cardOf('wyze', HOME);
export const AMAZON = cardOf('amazon', HOME);

const devices: Device[] = [
  { vendor: 'wyze', account: 'w1', id: 'd1', name: 'Garage 🚗', model: 'WYZEC1', firmware: '3.9.4.54' },
  { vendor: 'wyze', account: 'w1', id: 'd2', name: 'Front door', model: 'WYZE_CAKP2JFUS', firmware: '4.36.14' },
  { vendor: 'amazon', account: 'a1', id: 'd3', name: 'Kitchen Echo', type: 'Echo Dot' },
  {
    ...{ vendor: 'amazon', account: 'a1', id: 'd4', name: 'Front door', type: 'Camera' },
    ...{ addedAt: '2019-11-12', via: 'g1' },
  },
];

const grants: Grant[] = [
  {
    ...{ issuer: 'wyze', issuerAccount: 'w1', holder: 'alexa', holderAccount: 'a1', kind: 'linked-service', id: 'g1' },
    ...{ name: 'Wyze', scopes: [], seenFrom: ['holder'], linkedAt: '../2019-11-12', lastUsedAt: '2026-11-20' },
    how: 'asked',
  },
  {
    ...{ issuer: 'wyze', holder: 'home-assistant', kind: 'linked-service', id: 'g2', name: 'Home Assistant' },
    ...{ scopes: [], seenFrom: [], linkedAt: '2020-12-27', how: 'told' },
  },
];

const ALL: Pick<CoverageLine, 'readAt' | 'how' | 'complete'> = {
  ...{ readAt: '2026-11-24T14:21:00Z', how: 'overheard', complete: true },
};

/** What was read of an account, by source; every other source of the vendor was not. */
export function coverageOf(
  vendor: 'wyze' | 'amazon',
  account: string,
  read: Record<string, Partial<CoverageLine>>,
): CoverageLine[] {
  const { lists } = vendor === 'wyze' ? WYZE : AMAZON;
  return lists.map(({ list, source, where }) => ({
    ...{ vendor, account, list: list as CoverageLine['list'], source },
    ...{ state: where === 'app-only' ? ('app-only' as const) : ('not-read' as const) },
    ...read[`${list} ${source}`],
  }));
}

export const EVIDENCE: Evidence = {
  schema: AUDIT_SCHEMA,
  generatedAt: NOW.toISOString(),
  accounts: [
    { vendor: 'wyze', account: 'w1', name: 'Dana’s Wyze' },
    { vendor: 'amazon', account: 'a1', name: 'Mikołaj' },
  ],
  devices,
  grants,
  answers: [],
  coverage: [
    ...coverageOf('wyze', 'w1', { 'devices cameras': { ...ALL, state: 'rows' } }),
    ...coverageOf('amazon', 'a1', {
      'devices echo': { state: 'rows', readAt: '2026-11-24T14:21:00Z', how: 'asked' },
      'held-services smart-home': { ...ALL, state: 'rows' },
      'held-services skills': { state: 'unreadable', reason: 'signed-out', readAt: '2026-11-24T14:21:00Z' },
    }),
  ],
};

/** What a view says beside its evidence, and by which incidents it is judged. */
export interface Around extends Partial<View> {
  judgedBy?: readonly Incident[];
}

/** A view as the background makes it: judged by the catalogue, or by the incidents that are named. */
export function viewOf(evidence: Evidence, { judgedBy = catalogue, ...rest }: Around = {}): View {
  const now = NOW.toISOString();
  const { verdicts, findings } = judge(evidence, judgedBy, context, now);
  const audit = { ...evidence, verdicts, findings };
  const alerts = alertsOf(audit, { vendors, incidents: judgedBy, knownSince: new Map(), now });
  const { dismissals = [] } = rest;
  return {
    audit,
    here: { vendor: 'wyze', origin: 'https://my.wyze.com', granted: true, registered: true },
    vendors: [WYZE, AMAZON],
    parties: parties.map(({ id, name }) => ({ id, name })),
    incidents: incidentCards(verdicts),
    notices: [],
    settings: DEFAULT_SETTINGS,
    dismissals,
    alerts: openAlerts(alerts, dismissals, now).map(({ key }) => key),
    ...rest,
  };
}

/** The household with something to do, seen from a page of Wyze. */
export function exampleView(): View {
  return structuredClone(viewOf(EVIDENCE));
}

/** The same vendors before anything was read and before any access was given. */
export function untouchedView(here?: View['here']): View {
  const bare = { ...EVIDENCE, accounts: [], devices: [], grants: [], answers: [], coverage: [] };
  const cards = ['wyze', 'amazon'].map((id) => cardOf(id, { granted: new Set(), here: here?.origin, places: {} }));
  const { here: _, ...view } = viewOf(bare, { vendors: cards });
  return here ? { ...view, here } : view;
}
