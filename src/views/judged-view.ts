import type { Said } from '../core/book/recognised';
import type { RecognisedCard, RequestOf, View } from '../messaging/protocol';

type Request = RequestOf<'own:judge-recognised'>;

/** The view after the user's word on what was read by its looks, as the background makes it. */
export function judgedView(view: View, request: Request, at: string): Partial<View> {
  const { vendor, list, structure, row, said } = request;
  const about = { vendor, list, structure, ...(row === undefined ? {} : { row }) };
  const others = (view.said ?? []).filter((one) => !isAbout(one, about));
  const cards = view.recognised ?? [];
  const isHere = (card: RecognisedCard) => card.vendor === vendor && card.list === list && card.structure === structure;
  const gone = cards.filter(isHere).flatMap(({ rows }) => rows.filter(({ id }) => row === undefined || id === row));
  const recognised = cards.flatMap((card) => (isHere(card) ? judgedCard(card, request) : [card]));
  const isKept = ({ id }: { id: string }) => said !== 'thrown-out' || !gone.some((one) => one.id === id);
  return {
    said: said === null ? others : [...others, { ...about, said, at }],
    recognised,
    audit: {
      ...view.audit,
      devices: view.audit.devices.filter(isKept),
      grants: view.audit.grants.filter(isKept),
    },
  };
}

function isAbout(one: Said, other: Omit<Said, 'said' | 'at'>): boolean {
  return (['vendor', 'list', 'structure', 'row'] as const).every((field) => one[field] === other[field]);
}

function judgedCard(card: RecognisedCard, { row, said }: Request): RecognisedCard[] {
  if (row === undefined) return said === 'thrown-out' ? [] : [marked(card, said)];
  const others = card.rows.filter(({ id }) => id !== row || said !== 'thrown-out');
  return [{ ...card, rows: others.map((one) => (one.id === row ? marked(one, said) : one)) }];
}

function marked<T extends { said?: 'confirmed' }>(thing: T, said: Request['said']): T {
  const { said: _, ...rest } = thing;
  return (said === 'confirmed' ? { ...rest, said } : rest) as T;
}
