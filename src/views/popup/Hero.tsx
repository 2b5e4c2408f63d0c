import type { ComponentChildren } from 'preact';
import { subjectKey } from '../../core/model';
import { sayReadAt } from '../../locales/dates';
import { type TextKey, t, word } from '../../locales/text';
import type { SourceLine } from '../model/coverage';
import type { Here } from '../model/here';
import type { Lookup } from '../model/lookup';
import { LongList } from '../parts/LongList';
import { usePorts } from '../parts/ports-context';
import { Host, Hosts, Say } from '../parts/Say';
import type { Doing } from '../parts/use-doing';
import { VerdictRow } from '../parts/VerdictRow';
import { sayList } from '../wording/facts';
import { listName, partyName } from '../wording/names';
import { WarningRow } from './WarningRow';

interface Props {
  known: Lookup;
  here: Here;
  doing: Doing;
}

/** Where you are, and the one sentence about it. */
export function Hero({ known, here, doing }: Props) {
  const place = known.view.here;
  return (
    <section class="hero" data-state={here.state}>
      <p class="eyebrow">{place ? <Say text="here.at" host={<Host url={place.origin} />} /> : t('here.elsewhere')}</p>
      <Words known={known} here={here} doing={doing} />
    </section>
  );
}

function Words({ known, here, doing }: Props) {
  const { now } = usePorts();
  const vendor = 'vendor' in here && here.vendor !== undefined ? partyName(known, here.vendor) : undefined;
  switch (here.state) {
    case 'newer':
      return <Told headline={t('here.newer')}>{t('here.newer-text')}</Told>;
    case 'not-judged':
      return <Told headline={t('here.not-judged')}>{t('here.not-judged-text')}</Told>;
    case 'never':
      return (
        <Told headline={t('here.never')} next={t('here.never-next')}>
          {t('here.never-text')}
        </Told>
      );
    case 'no-access':
      return (
        <Told headline={t('here.no-access', of(vendor))} next={t('here.no-access-next')}>
          <Say text="here.no-access-text" hosts={<Hosts urls={here.ask} />} />
        </Told>
      );
    case 'unread':
      return <Told headline={t('here.unread', of(vendor))}>{t('here.unread-text')}</Told>;
    case 'signed-out':
      return <Told headline={t('here.signed-out', of(vendor))}>{t('here.signed-out-text', of(vendor))}</Told>;
    case 'todo':
      return (
        <>
          <Headline text={here.vendor === undefined ? 'here.todo-all' : 'here.todo'} count={here.warnings.length} />
          <LongList items={here.warnings} first={3} class="findings">
            {(warning) => <WarningRow key={warning.key} known={known} warning={warning} doing={doing} />}
          </LongList>
        </>
      );
    case 'tidy':
      return (
        <>
          <Headline text={here.vendor === undefined ? 'here.tidy-all' : 'here.tidy'} count={here.items.length} />
          <LongList items={here.items} first={3} class="findings">
            {(item) => <VerdictRow key={subjectKey(item.subject)} known={known} item={item} />}
          </LongList>
        </>
      );
    case 'silent':
      return (
        <Told headline={vendor ? t('here.silent', { vendor }) : t('here.silent-all')}>
          {t('here.silent-text', { count: here.count })}
        </Told>
      );
    case 'not-recognised':
      return (
        <Told headline={t('here.not-recognised', of(vendor))}>
          {t('here.not-recognised-text', { list: listName(here.line.list), when: whenRead([here.line], now()) })}
        </Told>
      );
    case 'failed':
      return (
        <Told headline={t('here.failed', of(vendor))}>
          {t('here.failed-text', {
            list: listName(here.line.list),
            reason: word('reason', here.line.reason ?? 'other'),
          })}
        </Told>
      );
    case 'none-listed':
      return (
        <Told headline={t('here.none-listed', of(vendor))}>
          {t('here.none-listed-text', {
            when: whenRead(here.lines, now()),
            lists: sayList([...new Set(here.lines.map((line) => listName(line.list)))]),
          })}
        </Told>
      );
    case 'handled':
    case 'quiet':
      return (
        <Told headline={vendor ? t(`here.${here.state}`, { vendor }) : t(`here.${here.state}-all`)}>
          {t(`here.${here.state}-text`)}
        </Told>
      );
  }
}

function Told({ headline, next, children }: { headline: string; next?: string; children: ComponentChildren }) {
  return (
    <>
      <h2 class="say-5">{headline}</h2>
      <p class="pretty">{children}</p>
      {next && <p class="second hero-next">{next}</p>}
    </>
  );
}

function Headline({ text, count }: { text: TextKey; count: number }) {
  return <h2 class="say-5">{t(text, { count })}</h2>;
}

function of(vendor: string | undefined): { vendor: string } {
  return { vendor: vendor ?? '' };
}

function whenRead(lines: readonly SourceLine[], now: Date): string {
  const newest = lines
    .flatMap(({ readAt }) => (readAt === undefined ? [] : [readAt]))
    .sort()
    .at(-1);
  return newest === undefined ? t('date.unknown') : sayReadAt(newest, now);
}
