import { doKey } from '../../../locales/flag-keys';
import { type TextKey, t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import type { Item } from '../../model/todo';
import { Chip } from '../../parts/Chip';
import { Name, Say } from '../../parts/Say';
import { sayWhatToDo, sayWhy } from '../../wording/flags';
import { subjectName } from '../../wording/names';
import { hashOf, homeOf } from '../route';

/** The headline for each action; what has none of its own is "look at". */
const HEADLINES: Partial<Record<TextKey, TextKey>> = {
  'do.relink': 'audit.one-relink',
  'do.relink-tell': 'audit.one-relink',
  'do.renew': 'audit.one-relink',
  'do.remove-unused': 'audit.one-remove',
  'do.retire': 'audit.one-retire',
  'do.update': 'audit.one-update',
  'do.password': 'audit.one-password',
  'do.password-tell': 'audit.one-password',
  'do.second-step': 'audit.one-second-step',
};

/** Without verdicts an empty page would look like an all-clear. */
export function isJudged(known: Lookup): boolean {
  return !known.view.notices.some(({ code }) => code === 'judge-failed');
}

/** The one thing to do today, in brass: the only such surface of the view. */
export function OneThing({ known, item }: { known: Lookup; item: Item | undefined }) {
  const flag = item?.flags[0];
  if (!item || !flag) return <NothingFlagged words={isJudged(known) ? 'quiet' : 'not-judged'} />;
  const action = doKey(flag);
  const headline = (action && HEADLINES[action]) ?? 'audit.one-look';
  const count = 'incident' in flag ? (known.incidents.get(flag.incident)?.sources.length ?? flag.sources.length) : 0;
  return (
    <section class="one" aria-labelledby="one">
      <div>
        <p class="eyebrow">{t('audit.one')}</p>
        <h2 class="say-6" id="one">
          <Say text={headline} name={<Name>{subjectName(known, item.subject)}</Name>} />
        </h2>
        <p class="pretty one-why">
          {sayWhy(known, flag)} {sayWhatToDo(flag)}
        </p>
        <p class="one-foot">
          <Chip label={item.label} />
          {count > 0 && <span class="second">{t('audit.source-count', { count })}</span>}
        </p>
      </div>
      <a class="btn btn-next btn-big" href={homeOf(item.subject)} data-do="one">
        {t('audit.show-steps')}
      </a>
    </section>
  );
}

/** No verdict asks for anything, or there is none. The next step is then to read what was not read; no all-clear. */
function NothingFlagged({ words }: { words: 'quiet' | 'not-judged' }) {
  return (
    <section class="one" aria-labelledby="one">
      <div>
        <p class="eyebrow">{t('audit.one')}</p>
        <h2 class="say-6" id="one">
          {t(words === 'quiet' ? 'here.quiet-all' : 'here.not-judged')}
        </h2>
        <p class="pretty one-why">{t(`here.${words}-text`)}</p>
      </div>
      <a class="btn btn-next btn-big" href={hashOf('coverage')} data-do="one">
        {t('audit.show-unread')}
      </a>
    </section>
  );
}
