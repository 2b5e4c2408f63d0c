import type { SubjectType } from '../core/model';
import type { Finding, FindingName, Verdict, VerdictName } from '../core/verdicts/types';
import type { TextKey } from './text';

type BySubject = Partial<Record<SubjectType, TextKey>>;

/** The sentence that says what the verdict is. Where one name stands for several subjects, each has its own. */
const WHY: Record<VerdictName, TextKey | BySubject> = {
  'made-after': { grant: 'why.made-after-grant', account: 'why.made-after-account' },
  'reset-by-vendor': {
    grant: 'why.reset-by-vendor-grant',
    account: 'why.reset-by-vendor-account',
    list: 'why.reset-by-vendor-list',
  },
  'cannot-tell': {
    grant: 'why.cannot-tell-grant',
    account: 'why.cannot-tell-account',
    device: 'why.cannot-tell-device',
    list: 'why.cannot-tell-list',
  },
  advice: { grant: 'why.advice-grant', account: 'why.advice-account' },
  'outlived-reset': 'why.outlived-reset',
  exposed: 'why.exposed',
  'maybe-exposed': 'why.maybe-exposed',
  'not-read': 'why.not-read',
  'changed-since': 'why.changed-since',
  'credentials-exposed': 'why.credentials-exposed',
  guarded: 'why.guarded',
  targeted: 'why.targeted',
  'maybe-data-exposed': 'why.maybe-data-exposed',
  'intimate-data-exposed': 'why.intimate-data-exposed',
  'data-exposed': 'why.data-exposed',
  fixed: 'why.fixed',
  affected: 'why.affected',
};

/** What to do about it. Verdicts that ask for nothing have no entry. */
const DO: Partial<Record<VerdictName, TextKey | BySubject>> = {
  'reset-by-vendor': { grant: 'do.remove-unused', list: 'do.by-hand' },
  'cannot-tell': {
    grant: 'do.relink-tell',
    account: 'do.password-tell',
    device: 'do.compare',
    list: 'do.compare',
  },
  advice: { grant: 'do.renew', account: 'do.second-step' },
  'outlived-reset': 'do.relink-tell',
  exposed: 'do.relink',
  'maybe-exposed': 'do.relink-tell',
  'not-read': 'do.read-list',
  'credentials-exposed': 'do.password',
  targeted: 'do.second-step',
  'maybe-data-exposed': 'do.data',
  'intimate-data-exposed': 'do.private',
  'data-exposed': 'do.data',
  affected: 'do.update',
};

const FINDING_DO: Record<FindingName, TextKey> = {
  'one-ended': 'do.remove-unused',
  orphan: 'do.remove-unused',
  unused: 'do.remove-unused',
  expired: 'do.remove-unused',
  stale: 'do.read-again',
};

/** The sentence that says what a verdict or a finding is; undefined: there is none. It may want a `vendor`. */
export function whyKey(flag: Verdict | Finding): TextKey | undefined {
  return 'finding' in flag ? `finding.${flag.finding}` : keyFor(WHY[flag.verdict], flag.subject.type);
}

/** What to do about it in one sentence; undefined when there is nothing to do. */
export function doKey(flag: Verdict | Finding): TextKey | undefined {
  if (flag.label === 'Nothing to do') return undefined;
  if ('finding' in flag) return FINDING_DO[flag.finding];
  if (flag.basis.some(({ fact }) => fact === 'no-fix')) return 'do.retire';
  return keyFor(DO[flag.verdict], flag.subject.type);
}

function keyFor(entry: TextKey | BySubject | undefined, type: SubjectType): TextKey | undefined {
  if (entry === undefined || typeof entry === 'string') return entry;
  return entry[type] ?? entry.grant;
}
