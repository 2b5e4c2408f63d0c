import { alertKey, URGENT } from '../core/alerts/keys';
import type { CoverageLine, Device, Grant } from '../core/model';
import type { View } from '../messaging/protocol';
import { AMAZON, exampleView, untouchedView } from './example';
import type { Seen } from './ports';

type State = Partial<Seen> & { view: View };

const WYZE_PAGE = { vendor: 'wyze', origin: 'https://my.wyze.com', granted: true, registered: true };
const AMAZON_PAGE = { vendor: 'amazon', origin: 'https://www.amazon.co.uk', granted: false, registered: false };

/** The household with other facts. Nothing was put off or ignored. */
export function viewWith(changed: Partial<View['audit']>, rest: Partial<View> = {}): View {
  const view = exampleView();
  const audit = { ...view.audit, ...changed };
  const urgent = [...audit.verdicts, ...audit.findings].filter(({ label }) => URGENT.includes(label));
  const alerts = urgent.sort((a, b) => URGENT.indexOf(a.label) - URGENT.indexOf(b.label)).map(alertKey);
  return { ...view, alerts, ...rest, audit };
}

/** A household at Wyze alone, of which one list gave this. */
function onlyList(
  line: Omit<CoverageLine, 'vendor' | 'account' | 'list' | 'source'>,
  audit: Partial<View['audit']> = {},
) {
  const coverage: CoverageLine[] = [
    { vendor: 'wyze', account: 'w1', list: 'devices', source: 'cameras', readAt: '2026-11-24T14:24:00Z', ...line },
  ];
  return viewWith({ coverage, devices: [], grants: [], verdicts: [], ...audit });
}

const ODD_NAMES = [
  'Kitchen <img src=x onerror=alert(1)> & "co"',
  '\u202Egnp.exe door \u202C lamp',
  'مصباح غرفة النوم الكبيرة في الطابق العلوي',
  'A very long name of a device that somebody gave it once and that goes on over much more than two lines of this popup, because nobody stopped them',
  'Donaudampfschifffahrtsgesellschaftskapitänskajütenlampenschalterfernbedienung',
];

export function many(count: number): View {
  const devices = Array.from({ length: count }, (_, at): Device => {
    const name = ODD_NAMES[at] ?? `Lamp ${at}`;
    return { vendor: 'wyze', account: 'w1', id: `m${at}`, name, model: 'WLPA19' };
  });
  const grants = Array.from({ length: count }, (_, at): Grant => {
    const name = ODD_NAMES[at] ?? `App ${at}`;
    const holder = at % 3 === 0 ? 'alexa' : `x-some-app-with-a-longer-name-${at}`;
    return { issuer: 'wyze', holder, kind: 'linked-service', id: `l${at}`, name, scopes: [], seenFrom: ['issuer'] };
  });
  const verdicts = grants.map((grant) => ({
    ...{ subject: { type: 'grant' as const, id: grant.id }, incident: 'wyze-2019-12', verdict: 'cannot-tell' as const },
    ...{ label: 'Review soon' as const, basis: [{ fact: 'linked-at-unknown' as const }], sources: [] },
  }));
  return viewWith({ devices, grants, verdicts });
}

/** Every state of the popup, by name. */
export const STATES: Record<string, () => State> = {
  todo: () => ({ view: exampleView() }),
  never: () => ({ view: untouchedView() }),
  'no-access': () => ({ view: untouchedView({ ...WYZE_PAGE, granted: false }) }),
  'no-access-many': () => ({ view: viewWith({}, { here: AMAZON_PAGE, vendors: [AMAZON] }) }),
  unread: () => ({ view: onlyList({ state: 'not-read' }, { coverage: [], accounts: [] }), reload: true }),
  'signed-out': () => ({ view: onlyList({ state: 'unreadable', reason: 'signed-out' }) }),
  'not-recognised': () => ({ view: onlyList({ state: 'unreadable', reason: 'layout' }) }),
  failed: () => ({ view: onlyList({ state: 'unreadable', reason: 'rate-limited' }) }),
  'none-listed': () => ({ view: onlyList({ state: 'empty', how: 'overheard' }) }),
  quiet: () => ({
    view: onlyList(
      { state: 'rows', complete: true, how: 'overheard' },
      { devices: exampleView().audit.devices.slice(1, 2) },
    ),
  }),
  handled: () => {
    const { grants, coverage } = exampleView().audit;
    const subject = { type: 'grant', id: 'g2' } as const;
    const made = { subject, incident: 'wyze-2019-12', verdict: 'made-after', label: 'Nothing to do' } as const;
    return {
      view: viewWith({
        grants: grants.slice(1),
        coverage: coverage.slice(0, 1),
        verdicts: [{ ...made, basis: [{ fact: 'linked-at', value: '2020-05-01', from: 'answer' }], sources: [] }],
        answers: [{ subject, relinkedAt: '2020-05-01' }],
      }),
    };
  },
  'not-judged': () => ({
    view: viewWith({ verdicts: [] }, { notices: [{ code: 'judge-failed', detail: 'no such rule' }] }),
  }),
  newer: () => ({ view: { ...untouchedView(WYZE_PAGE), notices: [{ code: 'newer-book', detail: '9' }] } }),
  full: () => ({
    view: viewWith({}, { notices: [{ code: 'storage-full' }, { code: 'repaired', detail: 'list/wyze/w1/devices' }] }),
  }),
  silent: () => {
    const view = viewWith({ verdicts: exampleView().audit.verdicts.slice(0, 1) }, { alerts: [] });
    return { view };
  },
  elsewhere: () => ({ view: viewWith({}, { here: { ...AMAZON_PAGE, granted: true, registered: true } }) }),
  'quiet-asked': () => ({ view: viewWith({}, { quietAsked: ['my.wyze.com'] }) }),
  many: () => ({ view: many(300) }),
};
