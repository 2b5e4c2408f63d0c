import { readKey } from '../../core/alerts/keys';
import { type Subject, type SubjectType, subjectKey } from '../../core/model';

export const VIEWS = [
  'overview',
  'links',
  'devices',
  'checklist',
  'coverage',
  'recognised',
  'sources',
  'settings',
  'export',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where the tab is: a view, and the subject that is to be shown in it. */
export interface Route {
  view: ViewName;
  subject?: Subject;
}

/** In which view a subject has its reason, its sources and its steps. */
const HOME: Record<SubjectType, ViewName> = {
  grant: 'links',
  device: 'devices',
  account: 'devices',
  list: 'coverage',
};

/**
 * `#links`, `#links=grant g1` or `#alert=grant g1 wyze-2019-12`, with or without percent signs. What nobody knows is the
 * overview: an old bookmark must not end in nothing.
 */
export function routeOf(hash: string): Route {
  const [name = '', ...rest] = decoded(hash.replace(/^#/, '')).split('=');
  const value = rest.join('=');
  if (name === 'alert') {
    const subject = readKey(value)?.subject;
    return subject ? { view: HOME[subject.type], subject } : { view: 'overview' };
  }
  // The name of a warning ends in its incident; here there is none.
  const subject = readKey(`${value} -`)?.subject;
  const view = VIEWS.find((one) => one === name) ?? 'overview';
  return subject ? { view, subject } : { view };
}

/** The address of a view, or of one subject in it. */
export function hashOf(view: ViewName, subject?: Subject): string {
  return subject ? `#${view}=${encodeURIComponent(subjectKey(subject))}` : `#${view}`;
}

/** Where a subject is shown with all that is known of it. */
export function homeOf(subject: Subject): string {
  return hashOf(HOME[subject.type], subject);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign: then it was never encoded.
    return text;
  }
}
