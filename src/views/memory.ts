import { ANSWER_FIELDS, joined, saysNothing, without } from '../core/answers/fields';
import { type Grant, type Subject, subjectKey } from '../core/model';
import type { Audit } from '../core/verdicts/types';
import type { ReadNowReply, RestoreReply, SkeletonReply, ToldLink, View } from '../messaging/protocol';
import { judgedView } from './judged-view';
import type { Ports, Seen } from './ports';

/** The ports without a browser, with a record of what a screen asked of them. */
export interface MemoryPorts extends Ports {
  /** Every call that reaches out of the screen, oldest first. */
  calls: { name: string; with: unknown }[];
  /** Changes what the screen sees, as the background would. */
  change(next: Partial<Seen>): void;
}

interface Start extends Partial<Seen> {
  view: View;
  now?: Date;
  /** What the browser says to a request for access. */
  answer?: 'given' | 'refused' | Error;
  readNow?: ReadNowReply;
  /** The hub whose page is in the tab. */
  hub?: { vendor: string; origin: string };
  restored?: RestoreReply;
  skeleton?: SkeletonReply;
}

/** A twin of the background that keeps what it is told in memory. It judges nothing: verdicts are those of the view. */
export function memoryPorts(start: Start): MemoryPorts {
  let seen: Seen = { view: start.view, reload: start.reload ?? false };
  const calls: MemoryPorts['calls'] = [];
  const listeners = new Set<() => void>();
  const change = (next: Partial<Seen>) => {
    seen = { ...seen, ...next };
    for (const listener of listeners) listener();
  };
  const changeAudit = (audit: Partial<View['audit']>) =>
    change({ view: { ...seen.view, audit: { ...seen.view.audit, ...audit } } });
  const changeView = (view: Partial<View>) => change({ view: { ...seen.view, ...view } });
  const answerTo = (subject: Subject) => {
    const { answers } = seen.view.audit;
    const before = answers.find((one) => subjectKey(one.subject) === subjectKey(subject));
    return { before, others: answers.filter((one) => one !== before) };
  };
  const note = (name: string, what: unknown) => calls.push({ name, with: what });

  return {
    calls,
    change,
    now: () => start.now ?? new Date(),
    glance: async () => undefined,
    view: async () => seen,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    access: {
      request(origins, answered) {
        note('request', origins);
        const answer = start.answer ?? 'given';
        if (answer === 'given')
          change({ view: withAccess(seen.view, (granted) => [...granted, ...origins]), reload: true });
        answered(answer);
      },
      async giveBack(origins) {
        note('giveBack', origins);
        change({ view: withAccess(seen.view, (granted) => granted.filter((one) => !origins.includes(one))) });
      },
    },
    hubs: {
      here: async () => start.hub ?? null,
      add(vendor, address, answered) {
        note('addHub', { vendor, address });
        const answer = address.trim() === '' ? 'no-address' : (start.answer ?? 'given');
        if (answer === 'given') change({ view: withHub(seen.view, vendor, (hubs) => [...hubs, address]) });
        answered(answer);
      },
      async forget(vendor, origin) {
        note('forgetHub', { vendor, origin });
        change({ view: withHub(seen.view, vendor, (hubs) => hubs.filter((one) => one !== origin)) });
      },
    },
    act: {
      async readNow() {
        note('readNow', undefined);
        return start.readNow ?? { state: 'asked', asked: [] };
      },
      async tell(link) {
        note('tell', link);
        const { grants, answers } = seen.view.audit;
        const id = `told-${calls.length}`;
        const relinkedAt = link.relinkedAt;
        changeAudit({
          grants: [...grants, asGrant(link, id, seen.view)],
          answers: relinkedAt ? [...answers, { subject: { type: 'grant', id }, relinkedAt }] : answers,
        });
      },
      async untell(id) {
        note('untell', id);
        changeAudit({ grants: seen.view.audit.grants.filter((grant) => grant.id !== id) });
      },
      async answer(answer) {
        note('answer', answer);
        const { before, others } = answerTo(answer.subject);
        const at = (start.now ?? new Date()).toISOString();
        changeView({ answeredAt: { ...seen.view.answeredAt, [subjectKey(answer.subject)]: at } });
        changeAudit({ answers: [...others, joined(before, answer)] });
      },
      async unanswer(subject, fields = [...ANSWER_FIELDS]) {
        note('unanswer', { subject, fields });
        const { before, others } = answerTo(subject);
        const left = before && without(before, fields);
        changeAudit({ answers: left === undefined || saysNothing(left) ? others : [...others, left] });
      },
      async addAccount(vendor) {
        note('addAccount', vendor);
        changeAudit({ accounts: [...seen.view.audit.accounts, { vendor, account: 'default' }] });
      },
      async forget(vendor, account) {
        note('forget', { vendor, account });
        changeAudit(withoutAccount(seen.view.audit, vendor, account));
      },
      async erase() {
        note('erase', undefined);
        changeAudit({ accounts: [], devices: [], grants: [], answers: [], coverage: [], verdicts: [], findings: [] });
        changeView({ dismissals: [], alerts: [] });
      },
      async settings(settings) {
        note('settings', settings);
        // Whoever sets the quiet hosts has answered what was asked on pages.
        const answered = settings.quietHosts ? { quietAsked: [] } : {};
        changeView({ settings: { ...seen.view.settings, ...settings }, ...answered });
        return seen.view.settings;
      },
      async dismiss(key, how) {
        note('dismiss', { key, how });
        const at = (start.now ?? new Date()).toISOString();
        const dismissals = [...seen.view.dismissals, { key, how, evidence: '', at }];
        changeView({ dismissals, alerts: seen.view.alerts.filter((one) => one !== key) });
      },
      async undismiss(key) {
        note('undismiss', key);
        const dismissals = seen.view.dismissals.filter((one) => one.key !== key);
        changeView({ dismissals, alerts: [...seen.view.alerts, key] });
      },
      async nameAccount(vendor, account, name) {
        note('nameAccount', { vendor, account, name });
        const accounts = seen.view.audit.accounts.map((one) => {
          if (one.vendor !== vendor || one.account !== account) return one;
          const { name: _before, ...rest } = one;
          return name === '' ? rest : { ...rest, name };
        });
        changeAudit({ accounts });
      },
      async judgeRecognised(request) {
        note('judgeRecognised', request);
        changeView(judgedView(seen.view, request, (start.now ?? new Date()).toISOString()));
      },
      async restore(audit) {
        note('restore', audit);
        return start.restored ?? { state: 'not-empty' };
      },
      async skeleton(vendor) {
        note('skeleton', vendor);
        return start.skeleton ?? { state: 'no-page' };
      },
    },
    tab: {
      open: (url) => void note('open', url),
      audit: (hash) => void note('audit', hash),
      welcome: () => void note('welcome', undefined),
      async reload() {
        note('reload', undefined);
        change({ reload: false });
      },
    },
    save: (name, type, text) => void note('save', { name, type, text }),
    copy: async (text) => void note('copy', text),
  };
}

function withoutAccount(audit: Audit, vendor: string, account?: string): Partial<Audit> {
  const isGone = (at: string, of?: string) => at === vendor && (account === undefined || of === account);
  return {
    accounts: audit.accounts.filter((one) => !isGone(one.vendor, one.account)),
    devices: audit.devices.filter((one) => !isGone(one.vendor, one.account)),
    grants: audit.grants.filter((one) => !isGone(one.issuer, one.issuerAccount)),
    coverage: audit.coverage.filter((one) => !isGone(one.vendor, one.account)),
  };
}

function withHub(view: View, vendor: string, next: (origins: string[]) => string[]): View {
  const vendors = view.vendors.map((card) => {
    if (card.id !== vendor) return card;
    const origins = next(card.origins);
    return { ...card, origins, granted: origins };
  });
  return { ...view, vendors };
}

function withAccess(view: View, next: (granted: string[]) => string[]): View {
  const vendors = view.vendors.map((card) => {
    const granted = new Set(next(card.granted));
    return { ...card, granted: card.origins.filter((origin) => granted.has(origin)) };
  });
  if (!view.here) return { ...view, vendors };
  const { vendor, origin } = view.here;
  const granted = vendors.some((card) => card.id === vendor && card.granted.includes(origin));
  return { ...view, vendors, here: { ...view.here, granted, registered: granted } };
}

function asGrant({ issuer, holder, kind, linkedAt }: ToldLink, id: string, { parties = [] }: View): Grant {
  const dates = linkedAt ? { linkedAt } : {};
  const name = parties.find((party) => party.id === holder)?.name ?? holder;
  return { issuer, holder, kind, id, name, scopes: [], seenFrom: [], how: 'told', ...dates };
}
