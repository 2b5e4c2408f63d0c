import { t } from '../../../locales/text';
import type { RecognisedCard } from '../../../messaging/protocol';
import { HelpRead } from '../../looks/HelpRead';
import { usePorts } from '../../parts/ports-context';
import { Name } from '../../parts/Say';
import { partyName } from '../../wording/names';
import type { PageProps } from '../Page';
import { AskFirst } from '../settings/AskFirst';
import { Block, NoRows, ViewHead } from '../ViewHead';
import { ListPart } from './ListPart';
import { ThrownOut } from './ThrownOut';

/** What was read by its looks, site by site: to confirm or to throw out, list by list and row by row. */
export function Recognised({ known, doing }: PageProps) {
  const { recognised = [], said = [], sites = {} } = known.view;
  const open = recognised.filter((card) => card.said === undefined).length;
  // A site stays here until it is forgotten, even when all that was read there is thrown out.
  const vendors = [...new Set([...recognised.map(({ vendor }) => vendor), ...Object.keys(sites)])];
  const out = said.filter((one) => one.said === 'thrown-out');
  return (
    <>
      <ViewHead
        title={open === 0 ? t('looks.title-none') : t('looks.title', { count: open })}
        above={t('looks.above')}
      />
      {vendors.length === 0 && out.length === 0 ? (
        <NoRows say={t('looks.nothing')} more={t('looks.nothing-text')} />
      ) : (
        <p class="lead second">{t('looks.intro')}</p>
      )}
      {vendors.map((vendor) => (
        <Site
          key={vendor}
          known={known}
          doing={doing}
          vendor={vendor}
          cards={recognised.filter((card) => card.vendor === vendor)}
        />
      ))}
      {out.length > 0 && <ThrownOut known={known} doing={doing} out={out} />}
    </>
  );
}

interface SiteProps extends PageProps {
  vendor: string;
  cards: RecognisedCard[];
}

function Site({ known, doing, vendor, cards }: SiteProps) {
  const { act } = usePorts();
  const site = partyName(known, vendor);
  return (
    <Block head={<Name>{site}</Name>}>
      {cards.map((card) => (
        <ListPart key={`${card.account} ${card.list} ${card.structure}`} known={known} doing={doing} card={card} />
      ))}
      <HelpRead doing={doing} vendor={vendor} />
      {vendor.startsWith('x-') && (
        <AskFirst
          what={t('looks.forget', { site })}
          question={t('looks.forget-ask', { site })}
          yes={t('audit.forget-yes')}
          onYes={() =>
            doing.run(async () => {
              await act.forget(vendor);
              doing.say(t('audit.forgotten', { name: site }));
            })
          }
        />
      )}
    </Block>
  );
}
