import type { Answer, CoverageLine, Device, Grant } from '../../src/core/model';
import { present } from '../../src/core/present';
import type { UnreadableReason } from '../../src/core/reading';
import type { Sign } from '../../src/core/recognise/recognition';
import type { Incident } from '../../src/core/verdicts/incident';
import type { Audit } from '../../src/core/verdicts/types';
import type { RecognisedCard, View } from '../../src/messaging/protocol';
import type { Seen } from '../../src/views/ports';
import { AMAZON, type Around, coverageOf, EVIDENCE, exampleView, untouchedView, viewOf } from './example';

type State = Partial<Seen> & { view: View };

const WYZE_PAGE = { vendor: 'wyze', origin: 'https://my.wyze.com', granted: true, registered: true };
const AMAZON_PAGE = { vendor: 'amazon', origin: 'https://www.amazon.co.uk', granted: false, registered: false };
const READ_AT = '2026-11-24T14:24:00Z';

/** The household with other facts, judged anew. Verdicts and findings that are named replace what the engine says. */
export function viewWith({ verdicts, findings, ...facts }: Partial<Audit>, around: Around = {}): View {
  const view = structuredClone(viewOf({ ...EVIDENCE, ...facts }, around));
  if (verdicts) view.audit.verdicts = verdicts;
  if (findings) view.audit.findings = findings;
  return view;
}

/** A household at Wyze alone, of which one list gave this. */
function onlyCameras(line: Partial<CoverageLine>, facts: Partial<Audit> = {}, around: Around = {}) {
  const coverage = coverageOf('wyze', 'w1', { 'devices cameras': { readAt: READ_AT, ...line } });
  return viewWith({ accounts: EVIDENCE.accounts.slice(0, 1), coverage, devices: [], grants: [], ...facts }, around);
}

const ODD_NAMES = [
  'Kitchen <img src=x onerror=alert(1)> & "co"',
  '\u202Egnp.exe door \u202C lamp',
  'مصباح غرفة النوم الكبيرة في الطابق العلوي',
  'A very long name of a device that somebody gave it once and that goes on over much more than two lines of this popup, because nobody stopped them',
  'Donaudampfschifffahrtsgesellschaftskapitänskajütenlampenschalterfernbedienung',
];

/** So many lamps and links: every third link is one that an incident touched, the others are those of unknown apps. */
export function many(count: number): View {
  const devices = Array.from({ length: count }, (_, at): Device => {
    const name = ODD_NAMES[at] ?? `Lamp ${at}`;
    return { vendor: 'wyze', account: 'w1', id: `m${at}`, name, model: 'WLPA19' };
  });
  const grants = Array.from({ length: count }, (_, at): Grant => {
    const name = ODD_NAMES[at] ?? `App ${at}`;
    const holder = at % 3 === 0 ? 'alexa' : `x-some-app-with-a-longer-name-${at}`;
    const dates = at % 3 === 0 ? { linkedAt: '2019-05' } : {};
    const link = { issuer: 'wyze', holder, kind: 'linked-service' as const, ...dates };
    return { ...link, id: `l${at}`, name, scopes: [], seenFrom: ['issuer'] };
  });
  return viewWith({ devices, grants });
}

/** No known incident makes a link urgent beyond doubt. This one would, and is only here so that the label can be seen. */
const INVENTED: Incident = {
  ...{ id: 'wyze-2031-01', vendor: 'wyze', kind: 'breach', title: 'An invented incident, to show the label' },
  ...{ summary: 'It never happened.', window: { to: 'ongoing' }, exposed: ['integration-token'], resets: [] },
  grants: [{ kind: 'linked-service', holder: '*', certainty: 'confirmed', share: 'all' }],
  sources: [{ title: 'No source', url: 'https://example.invalid/wyze', tier: 'primary' }],
  ...{ disputed: [], advice: [], confidence: 'high' },
};

const keep = (type: Answer['subject']['type'], id: string): Answer => ({ subject: { type, id }, decision: 'keep' });

const HUB = { vendor: 'x-my-hub-example', account: 'default@my.hub.example' };
const SITE = { vendor: HUB.vendor, name: 'my.hub.example', origin: 'https://my.hub.example' };
const COST = { total: 12, longest: 7, parsing: 1 };

const HUB_DEVICES: Device[] = ODD_NAMES.map((name, at) => ({
  ...{ vendor: HUB.vendor, account: HUB.account, id: `h${at}`, name, model: `UH-10${at}`, how: 'recognised' as const },
  confidence: (95 - 10 * at) / 100,
}));
const HUB_GRANTS: Grant[] = ['Nightfall Routines', 'Kitchen Voice'].map((name, at) => ({
  ...{ issuer: HUB.vendor, issuerAccount: HUB.account, holder: `x-app-${at}`, kind: 'linked-service' as const },
  ...{ id: `hg${at}`, name, scopes: [], seenFrom: ['issuer' as const], linkedAt: '2024-05-03' },
  ...{ how: 'recognised' as const, confidence: 0.9 },
}));

/** The household beside a hub that nobody declared, on whose page the tab is. */
function unknownSite(run: View['run'], recognised: RecognisedCard[] = [], said: View['said'] = []): View {
  const found = new Set(recognised.filter(({ state }) => state === 'rows').map(({ list }) => list));
  const coverage = recognised.map(({ list, state, readAt }) => ({
    ...{ ...HUB, list, source: 'recognised', state, readAt, how: 'recognised' as const },
  }));
  const facts: Partial<Audit> = {
    accounts: [...EVIDENCE.accounts, ...(recognised.length > 0 ? [HUB] : [])],
    devices: [...EVIDENCE.devices, ...(found.has('devices') ? HUB_DEVICES : [])],
    grants: [...EVIDENCE.grants, ...(found.has('linked-services') ? HUB_GRANTS : [])],
    coverage: [...EVIDENCE.coverage, ...coverage],
  };
  const sites = recognised.length > 0 ? { [HUB.vendor]: SITE.name } : {};
  const { here: _, ...view } = viewWith(facts, { site: SITE, sites, recognised, said, ...(run ? { run } : {}) });
  return view;
}

const over = (rest: Partial<Extract<View['run'], { state: 'over' }>> = {}): View['run'] => ({
  ...{ state: 'over', at: READ_AT, lists: [], cost: COST },
  ...rest,
});

const card = (list: 'devices' | 'linked-services', rows: (Device | Grant)[], signs: Sign[] = []): RecognisedCard => ({
  ...{ ...HUB, list, structure: `${list} of a table`, state: rows.length > 0 ? ('rows' as const) : ('empty' as const) },
  readAt: READ_AT,
  rows: rows.map(({ id, name, confidence }) => present({ id, name, confidence, signs })),
});
const FOUND = [
  card('devices', HUB_DEVICES, ['repeated', 'model', 'firmware', 'heading']),
  card('linked-services', HUB_GRANTS, ['remove-control', 'created', 'heading']),
];
const listed = (cards: RecognisedCard[]) =>
  cards.map(({ list, state, rows }) => ({ list, state, rows: rows.length, confidence: 0.8 }));
const SAID: View['said'] = [
  { ...HUB, list: 'devices', structure: 'x', row: 'r1', name: 'Recipes', said: 'thrown-out', at: READ_AT },
  { ...HUB, list: 'sessions', structure: 'y', said: 'thrown-out', at: READ_AT },
];
const troubled = (reason: UnreadableReason, detail?: string) => () => ({
  view: unknownSite(over({ trouble: present({ reason, detail }) })),
});

/** A page that nobody declared, and what reading it by its looks came to. */
const LOOKED: Record<string, () => State> = {
  'looks-offered': () => ({ view: unknownSite(undefined) }),
  'looks-reading': () => ({ view: unknownSite({ state: 'running' }) }),
  'looks-found': () => ({ view: unknownSite(over({ lists: listed(FOUND) }), FOUND, SAID) }),
  'looks-none': () => {
    const none = [card('linked-services', [])];
    return { view: unknownSite(over({ lists: listed(none) }), none) };
  },
  'looks-checked': () => {
    const checked = FOUND.map((one) => ({ ...one, said: 'confirmed' as const }));
    return { view: unknownSite(over({ lists: listed(FOUND) }), checked) };
  },
  'looks-nothing': troubled('layout'),
  'looks-signed-out': troubled('signed-out'),
  'looks-failed': troubled('failed'),
  'looks-loading': troubled('layout', 'loading'),
  'looks-too-large': troubled('too-large'),
  'looks-timed-out': troubled('timed-out'),
  'looks-refused': troubled('refused'),
  'looks-other': troubled('not-json'),
};

/** Every state of the popup, by name. */
export const STATES: Record<string, () => State> = {
  todo: () => ({ view: exampleView() }),
  'act-now': () => ({ view: viewWith({}, { judgedBy: [INVENTED] }) }),
  never: () => ({ view: untouchedView() }),
  'no-access': () => ({ view: untouchedView({ ...WYZE_PAGE, granted: false }) }),
  'no-access-many': () => ({ view: viewWith({}, { here: AMAZON_PAGE, vendors: [AMAZON] }) }),
  unread: () => ({ view: onlyCameras({ state: 'not-read' }, { coverage: [], accounts: [] }), reload: true }),
  'signed-out': () => ({ view: onlyCameras({ state: 'unreadable', reason: 'signed-out' }) }),
  'not-recognised': () => ({ view: onlyCameras({ state: 'unreadable', reason: 'layout' }) }),
  failed: () => ({ view: onlyCameras({ state: 'unreadable', reason: 'rate-limited' }) }),
  'none-listed': () => ({ view: onlyCameras({ state: 'empty', how: 'overheard' }) }),
  tidy: () => ({ view: onlyCameras({ state: 'rows', complete: true, how: 'overheard' }, { devices: lamp() }) }),
  quiet: () => {
    // A brand of which no incident is known.
    const read = { state: 'rows', complete: true, how: 'overheard' } as const;
    return { view: onlyCameras(read, { devices: lamp() }, { judgedBy: [] }) };
  },
  handled: () => {
    const looked = [
      keep('account', 'wyze/w1'),
      keep('list', 'wyze/w1/linked-services'),
      keep('list', 'wyze/w1/sessions'),
    ];
    const answers: Answer[] = [...looked, { subject: { type: 'grant', id: 'g1' }, relinkedAt: '2021-05-01' }];
    const facts = { devices: lamp(), grants: EVIDENCE.grants.slice(0, 1), answers };
    return { view: onlyCameras({ state: 'rows', complete: true, how: 'overheard' }, facts) };
  },
  'not-judged': () => ({
    view: viewWith(
      { verdicts: [], findings: [] },
      { alerts: [], notices: [{ code: 'judge-failed', detail: 'no such rule' }] },
    ),
  }),
  newer: () => ({ view: { ...untouchedView(WYZE_PAGE), notices: [{ code: 'newer-book', detail: '9' }] } }),
  full: () => ({
    view: viewWith({}, { notices: [{ code: 'storage-full' }, { code: 'repaired', detail: 'list/wyze/w1/devices' }] }),
  }),
  silent: () => ({ view: viewWith({}, { alerts: [] }) }),
  elsewhere: () => ({ view: viewWith({}, { here: { ...AMAZON_PAGE, granted: true, registered: true } }) }),
  'quiet-asked': () => ({ view: viewWith({}, { quietAsked: ['my.wyze.com'] }) }),
  many: () => ({ view: many(300) }),
  ...LOOKED,
};

function lamp(): Device[] {
  return [{ vendor: 'wyze', account: 'w1', id: 'd9', name: 'Desk lamp', model: 'WLPA19' }];
}
