import { addAccount, answer, forget, tell, unanswer, untell } from '../core/book/edit';
import { renamer } from '../core/book/evidence';
import type { Book, ToldRow } from '../core/book/model';
import { pair } from '../core/book/pair';
import type { RequestOf, ToldLink } from '../messaging/protocol';
import { MessageError } from '../messaging/reply';
import { nowInstant } from '../platform/clock';
import { changeBook, eraseAll } from '../storage/writer';
import { forgetDismissals } from './dismissals';
import { forgetSaid } from './judge-recognised';
import { forgetJudgement } from './judging';
import { beginAgain, ready } from './ready';
import { refresh } from './refresh';
import { vendors } from './vendors';
import { endVisitsAt } from './visits';
import { knowledge } from './world';

/** Changes the book and brings verdicts, summary and icon up to date. */
async function edit<T>(work: (book: Book) => { book: Book; value: T }): Promise<T> {
  const value = await changeBook(async (book) => work(book));
  await refresh();
  return value;
}

function toldRow({ issuer, issuerAccount, holder, kind, linkedAt }: ToldLink, id: string): ToldRow {
  return {
    id,
    issuer,
    holder,
    kind,
    toldAt: nowInstant(),
    ...(issuerAccount === undefined ? {} : { issuerAccount }),
    ...(linkedAt === undefined ? {} : { linkedAt }),
  };
}

/** Id of the told row that a link on screen stands for: a link keeps the id under which it was known first. */
function toldIn(book: Book, linkId: string): string {
  return book.pairs.find(({ id }) => id === linkId)?.told ?? linkId;
}

/** Keeps a link that the user typed in, with what was answered about it in the same form. */
export function tellLink(link: ToldLink): Promise<{ id: string }> {
  return edit((book) => {
    const row = toldRow(link, link.id === undefined ? `told-${crypto.randomUUID()}` : toldIn(book, link.id));
    const told = pair(tell(book, row), knowledge);
    const id = told.pairs.find((one) => one.told === row.id)?.id ?? row.id;
    const { relinkedAt, decision, note } = link;
    const said = {
      ...(relinkedAt === undefined ? {} : { relinkedAt }),
      ...(decision === undefined ? {} : { decision }),
      ...(note === undefined ? {} : { note }),
    };
    if (Object.keys(said).length === 0) return { book: told, value: { id } };
    return { book: answer(told, { subject: { type: 'grant', id }, ...said }, nowInstant()), value: { id } };
  });
}

export function untellLink({ id }: RequestOf<'own:untell'>): Promise<null> {
  return edit((book) => ({ book: pair(untell(book, toldIn(book, id)), knowledge), value: null }));
}

export function keepAnswer(given: RequestOf<'own:answer'>): Promise<null> {
  return edit((book) => ({ book: answer(book, given, nowInstant()), value: null }));
}

export function takeBack({ subject, fields }: RequestOf<'own:unanswer'>): Promise<null> {
  return edit((book) => ({ book: unanswer(book, subject, renamer(book, knowledge), fields), value: null }));
}

export function pickVendor({ vendor }: RequestOf<'own:add-account'>): Promise<null> {
  if (!vendors.some(({ id }) => id === vendor)) throw new MessageError('bad-body', 'vendor: not one that is known');
  return edit((book) => ({ book: addAccount(book, vendor, nowInstant()), value: null }));
}

export async function forgetVendor({ vendor, account }: RequestOf<'own:forget'>): Promise<null> {
  // Whoever is signed in at an open tab is forgotten, too, or the next list would bring the account back as known.
  await endVisitsAt(vendor);
  await edit((book) => ({ book: pair(forget(book, vendor, account), knowledge), value: null }));
  await forgetDismissals();
  if (account === undefined) await forgetSaid(vendor);
  return null;
}

/** Empties the storage: a newer book, broken values and the salt go as well. Permissions stay as they are. */
export async function eraseEverything(): Promise<null> {
  await eraseAll();
  forgetJudgement();
  beginAgain();
  await ready();
  await refresh();
  return null;
}
