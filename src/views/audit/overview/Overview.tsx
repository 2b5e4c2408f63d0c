import { sayReadAt } from '../../../locales/dates';
import { t } from '../../../locales/text';
import { accountsOf } from '../../model/accounts';
import type { Lookup } from '../../model/lookup';
import { sortedItems } from '../../model/put-off';
import { countLabels, type Item } from '../../model/todo';
import { LabelGlyph } from '../../parts/Chip';
import { usePorts } from '../../parts/ports-context';
import { Empty } from '../Empty';
import type { PageProps } from '../Page';
import { ViewHead } from '../ViewHead';
import { ItemBlock } from './ItemBlock';
import { isJudged, OneThing } from './OneThing';
import { ReadPart } from './ReadPart';

const BLOCKS = ['Act now', 'Review soon', 'Tidy up', 'Could not check'] as const;

/** One thing to do today; then what else was found and, as loud, what could not be read; then all of it by label. */
export function Overview({ known }: PageProps) {
  const { now } = usePorts();
  const { audit } = known.view;
  const { open, quiet } = sortedItems(known);
  if (audit.accounts.length + audit.coverage.length + audit.grants.length === 0) return <Empty known={known} />;
  const [first, ...others] = open;
  const isTask = first !== undefined && first.label !== 'Could not check';
  const listed = isTask ? others : open;
  return (
    <>
      <ViewHead title={t('audit.overview')} above={newestReading(known, now())} />
      <OneThing known={known} item={isTask ? first : undefined} />
      <div class="two-said">
        <Found known={known} items={open} />
        <ReadPart known={known} />
      </div>
      {BLOCKS.map((label) => (
        <ItemBlock key={label} known={known} label={label} items={listed.filter((item) => item.label === label)} />
      ))}
      <ItemBlock known={known} label="Nothing to do" items={nothingToDo(known)} />
      {quiet.length > 0 && <ItemBlock known={known} label="put-off" items={quiet} />}
    </>
  );
}

function Found({ known, items }: { known: Lookup; items: Item[] }) {
  const { grants, devices } = known.view.audit;
  const counts = countLabels(items);
  const count = items.length;
  const accounts = known.view.vendors.flatMap((card) => accountsOf(known, card)).filter((one) => one.account).length;
  return (
    <section aria-labelledby="found">
      <p class="eyebrow">{t('audit.found')}</p>
      <h2 class="say-6" id="found">
        {count === 0 ? t(isJudged(known) ? 'audit.found-none' : 'audit.not-judged') : t('audit.found-count', { count })}
      </h2>
      <ul class="tally">
        {BLOCKS.map((label) => {
          const number = counts[label];
          return (
            number !== undefined && (
              <li key={label}>
                <LabelGlyph label={label} />
                <b>{number}</b> {t(`label.${label}`)}
              </li>
            )
          );
        })}
      </ul>
      <p class="caption">
        {t('audit.among', {
          links: t('audit.links-count', { count: grants.length }),
          devices: t('audit.devices-count', { count: devices.length }),
          accounts: t('audit.accounts-count', { count: accounts }),
        })}
      </p>
    </section>
  );
}

/** Subjects that an incident touches and that ask for nothing, or that the user keeps on purpose. */
function nothingToDo(known: Lookup): Item[] {
  const items: Item[] = [];
  for (const flags of known.flags.values()) {
    const [worst] = flags;
    if (worst?.label === 'Nothing to do') items.push({ subject: worst.subject, label: worst.label, flags });
  }
  return items;
}

function newestReading(known: Lookup, now: Date): string {
  const times = known.view.audit.coverage.flatMap(({ readAt }) => (readAt ? [readAt] : []));
  const newest = times.sort().at(-1);
  return newest ? t('audit.newest', { when: sayReadAt(newest, now) }) : t('audit.never-read');
}
