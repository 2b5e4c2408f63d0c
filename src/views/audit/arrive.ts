import { useLayoutEffect } from 'preact/hooks';
import { type Subject, subjectKey } from '../../core/model';
import type { Route } from './route';
import { HEADLINE } from './ViewHead';

/** Id of the row of a subject. */
export function rowId(subject: Subject): string {
  return subjectKey(subject).replace(/\s/g, '-');
}

/** What the address asks for stands first: it may be far down in a long list of which only a part is drawn. */
export function askedFirst<T>(items: readonly T[], isAsked: (item: T) => boolean): readonly T[] {
  const asked = items.find(isAsked);
  return asked === undefined ? items : [asked, ...items.filter((item) => item !== asked)];
}

/**
 * Puts the reader where the address leads: on the row of its subject, else on the headline of the view. A tab that has just
 * been opened at a plain view leaves the focus alone.
 */
export function useArrival({ view, subject }: Route, turn: number, title: string): void {
  const row = subject && rowId(subject);
  useLayoutEffect(() => {
    document.title = `${title} · Latchkey`;
    const target = (row && document.getElementById(row)) || (turn > 0 && document.getElementById(HEADLINE));
    if (!target) return;
    target.scrollIntoView?.({ block: target.id === HEADLINE ? 'end' : 'start' });
    target.focus();
  }, [view, row, turn, title]);
}
