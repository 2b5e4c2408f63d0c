import '../../locales/looks-texts';
import { listFormat } from '../../locales/formats';
import { language, t } from '../../locales/text';
import type { RecognisedCard } from '../../messaging/protocol';
import type { Looked } from '../model/here';
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

function sayFound({ list, state, rows }: RecognisedCard): string {
  if (state === 'empty') return t('looks.found-none', { list: listName(list) });
  const names = rows.slice(0, NAMED).map(({ name }) => name);
  const count = rows.length - names.length;
  if (count === 0) return t('looks.found', { list: listName(list), names: sayList(names) });
  return t('looks.found-more', { list: listName(list), names: commas(names), count });
}

function commas(names: readonly string[]): string {
  return listFormat(language(), 'unit').format(names);
}

function sayLookedFor(): string {
  return sayList(['linked-services', 'sessions', 'api-tokens', 'shared-users', 'devices'].map(listName));
}
