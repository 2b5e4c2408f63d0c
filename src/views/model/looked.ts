import type { RecognisedCard, View } from '../../messaging/protocol';
import type { Here, Looked } from './here';

/** Reasons that have words of their own (`here.trouble-…`). */
const TROUBLES = ['signed-out', 'failed', 'too-large', 'timed-out', 'refused'];

const STATES: readonly string[] = [
  'reading',
  'recognised',
  'recognised-none',
  'recognised-checked',
  'unrecognised',
  'unreadable',
] satisfies Looked['state'][];

/** Whether it is about a page that was read by its looks, or is being. */
export function isLooked(here: Here): here is Looked {
  return STATES.includes(here.state);
}

/** What reading a vendor's page by its looks has come to, now or at an earlier visit; undefined when nothing was. */
export function lookedAt({ run, recognised = [], said = [] }: View, vendor: string): Looked | undefined {
  if (run?.state === 'running') return { state: 'reading', vendor };
  const cards = recognised.filter((card) => card.vendor === vendor);
  const found = run?.lists.filter(({ state }) => state !== 'unreadable') ?? cards;
  if (found.length > 0) {
    // What was thrown out is no longer there, but the page was recognised.
    const isJudged = cards.length > 0 || said.some((one) => one.vendor === vendor);
    return { state: isJudged ? stateOf(cards) : 'recognised', vendor, cards };
  }
  if (run === undefined) return undefined;
  if (run.lists.length > 0) return { state: 'unreadable', vendor, trouble: run.trouble?.reason ?? 'other' };
  const { reason, detail } = run.trouble ?? {};
  if (reason === 'layout' && detail === 'loading') return { state: 'unreadable', vendor, trouble: 'loading' };
  if (reason === undefined || reason === 'layout') return { state: 'unrecognised', vendor };
  return { state: 'unreadable', vendor, trouble: TROUBLES.includes(reason) ? reason : 'other' };
}

function stateOf(cards: readonly RecognisedCard[]): 'recognised' | 'recognised-none' | 'recognised-checked' {
  if (cards.every(isChecked)) return 'recognised-checked';
  return cards.every(({ state }) => state === 'empty') ? 'recognised-none' : 'recognised';
}

/** Whether the user has said of the list, or of each of its rows, that it is right. That there are none stays a claim. */
function isChecked({ state, said, rows }: RecognisedCard): boolean {
  if (state === 'empty') return false;
  return said === 'confirmed' || rows.every((row) => row.said === 'confirmed');
}
