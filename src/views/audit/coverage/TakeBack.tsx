import type { CureDef } from '../../../core/steps';
import type { Ability, Revocability } from '../../../core/vendor';
import { sayDate } from '../../../locales/dates';
import { t } from '../../../locales/text';
import type { VendorCard } from '../../../messaging/protocol';
import type { Lookup } from '../../model/lookup';
import { Fold } from '../../parts/Fold';
import { OutLink } from '../../parts/OutLink';
import { sayList } from '../../wording/facts';
import { partyName } from '../../wording/names';

/** What somebody says, where, and for which holders alone. */
interface Answer {
  is: (Ability | Revocability['bothEnds'])['is'];
  source?: { url: string; title: string } | undefined;
  checked?: string | undefined;
  holders?: readonly string[] | undefined;
}

const ABILITIES = ['listLinks', 'removeLink', 'lastUse', 'signOutEverywhere'] as const;

/** What a vendor lets its users see and take back, each with its source. What nobody says stands there as unknown. */
export function TakeBack({ known, card }: { known: Lookup; card: VendorCard }) {
  const { revocability } = card;
  // A site without a folder: nobody has looked.
  if (revocability === undefined) return null;
  const rows: [string, Answer[]][] = [
    ...ABILITIES.map((name): [string, Answer[]] => [t(`audit.can-${name}`), [revocability[name]]]),
    [t('audit.can-password'), passwordCuts(known.view.steps?.[card.id]?.cures ?? [])],
    [t('audit.can-both-ends'), [revocability.bothEnds]],
  ];
  return (
    <Fold class="take-back" title={t('audit.take-back', { vendor: card.name })}>
      <dl>
        {rows.map(([what, answers]) => (
          <div key={what}>
            <dt>{what}</dt>
            {answers.map((answer) => (
              <dd key={answer.holders?.join(' ')} class={answer.is === 'unknown' ? 'take-back-unknown' : undefined}>
                <b>{t(`audit.answer-${answer.is}`)}</b>
                {answer.holders && ` (${sayList(answer.holders.map((holder) => partyName(known, holder)))})`}
                <Whence answer={answer} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Fold>
  );
}

function Whence({ answer: { source, checked } }: { answer: Answer }) {
  if (source === undefined) return null;
  return (
    <span class="caption">
      {' '}
      <OutLink url={source.url} lang="en">
        {source.title}
      </OutLink>
      {checked && ` ${t('audit.looked-at', { day: sayDate(checked) })}`}
    </span>
  );
}

/** Whether a new password ends the links of an account: once for all, or holder by holder. */
function passwordCuts(cures: readonly CureDef[]): Answer[] {
  const said = cures
    .filter(({ remedy, kind }) => remedy === 'password-change' && kind === 'linked-service')
    .map(({ ends, ...cure }): Answer => ({ ...cure, is: ends === 'unknown' ? ends : ends ? 'yes' : 'no' }));
  return said.length > 0 ? said : [{ is: 'unknown' }];
}
