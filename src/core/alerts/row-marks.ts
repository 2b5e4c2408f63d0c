import type { Book } from '../book/model';
import type { ListName, Subject } from '../model';
import type { Alert } from './alerts';

/** A row of a list as the page that shows it names it, by the vendor's own id. */
export interface RowName {
  list: ListName;
  id: string;
}

/** A mark beside a row: only what the page itself has just shown, and what opens the reason. */
export interface RowMark extends RowName {
  /** `alertKey` of the warning. */
  key: string;
  /** Which of the two labels that are warned of, for its shape. */
  tone: 'act' | 'review';
}

/** What is drawn beside rows, with words in the user's language. */
export interface PageMarks {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** What a mark is called, by its shape. */
  names: Record<RowMark['tone'], string>;
  marks: RowMark[];
}

/**
 * The worst open warning of each flagged row of an account, by `rowOf` its list and key. Rows that the newest reading of
 * their source did not show are none: no page can show them now.
 *
 * @param open from `openAlerts`, worst first
 * @param rename what a subject that is called so in its list is called now
 */
export function flaggedRows(
  { lists }: Pick<Book, 'lists'>,
  { vendor, account }: { vendor: string; account: string },
  open: readonly Alert[],
  rename: (subject: Subject) => Subject,
): Map<string, Alert> {
  const flagged = new Map<string, Alert>();
  const bySubject = new Map<string, Alert>();
  for (const alert of open) {
    const name = `${alert.subject.type} ${alert.subject.id}`;
    if (!bySubject.has(name)) bySubject.set(name, alert);
  }
  for (const { list, sources } of lists.filter((one) => one.vendor === vendor && one.account === account)) {
    const type = list === 'devices' ? 'device' : 'grant';
    for (const row of Object.values(sources).flatMap(({ devices, grants }) => [...devices, ...grants])) {
      const subject = rename({ type, id: row.id });
      const alert = row.seenAt === undefined ? bySubject.get(`${subject.type} ${subject.id}`) : undefined;
      if (alert !== undefined) flagged.set(rowOf(list, row.key), alert);
    }
  }
  return flagged;
}

/** @param key of the row in the book */
export function rowOf(list: ListName, key: string): string {
  return `${list} ${key}`;
}
