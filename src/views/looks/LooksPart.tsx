import '../../locales/looks-texts';
import type { ComponentChildren } from 'preact';
import { listFormat } from '../../locales/formats';
import { language, pieces, t } from '../../locales/text';
import type { RecognisedCard } from '../../messaging/protocol';
import type { Looked } from '../model/here';
import { Name } from '../parts/Say';
import type { Doing } from '../parts/use-doing';
import { sayList } from '../wording/facts';
import { listName } from '../wording/names';
import { HelpRead } from './HelpRead';

/** So many rows are named; the audit has them all. */
const NAMED = 3;

/** Under the words about a page that was read by its looks: what was taken for which list, or where to look by hand. */
export function LooksPart({ looked, doing }: { looked: Looked; doing: Doing }) {
  return (
    <div class="looks">
      {'cards' in looked ? (
        <ul class="facts">
          {looked.cards.map((card) => (
            <li key={`${card.account} ${card.list} ${card.structure}`}>{sayFound(card)}</li>
          ))}
        </ul>
      ) : (
        looked.state === 'unrecognised' && <p class="second">{t('looks.by-hand', { lists: sayLookedFor() })}</p>
      )}
      <HelpRead doing={doing} />
    </div>
  );
}

/** Each name for itself: one that runs from right to left must not turn the others. */
function sayFound({ list, state, rows }: RecognisedCard): ComponentChildren {
  if (state === 'empty') return t('looks.found-none', { list: listName(list) });
  const shown = rows.slice(0, NAMED);
  const count = rows.length - shown.length;
  const format = listFormat(language(), count > 0 ? 'unit' : 'conjunction');
  let at = 0;
  const names = format.formatToParts(shown.map(({ name }) => name)).map(({ type, value }) => {
    const row = type === 'element' ? shown[at++] : undefined;
    return row ? <Name key={row.id}>{row.name}</Name> : value;
  });
  const values = { list: listName(list), names: <>{names}</>, count };
  return pieces(count > 0 ? 'looks.found-more' : 'looks.found', values);
}

function sayLookedFor(): string {
  return sayList(['linked-services', 'sessions', 'api-tokens', 'shared-users', 'devices'].map(listName));
}
