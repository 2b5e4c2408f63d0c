import { subjectKey } from '../../core/model';
import { sayWhen } from '../../locales/dates';
import { t } from '../../locales/text';
import '../../locales/tab-texts';
import type { Lookup } from '../model/lookup';
import { Ends } from '../parts/Ends';
import { Fold } from '../parts/Fold';
import { LinkForm } from '../parts/LinkForm';
import { LongList } from '../parts/LongList';
import { usePorts } from '../parts/ports-context';
import type { Doing } from '../parts/use-doing';

/** Links that no page shows: a form to add one, and those that were added. */
export function Told({ known, doing }: { known: Lookup; doing: Doing }) {
  const { act } = usePorts();
  const told = known.view.audit.grants.filter(({ how }) => how === 'told');
  return (
    <Fold id="tell" title={t('tell.title')} class="vendor">
      <LinkForm known={known} onTell={(link) => doing.run(() => act.tell(link))} />
      {told.length > 0 && <h4 class="h-small">{t('tell.told')}</h4>}
      <LongList items={told}>
        {(grant) => {
          const relinked = known.answers.get(subjectKey({ type: 'grant', id: grant.id }))?.relinkedAt;
          return (
            <li key={grant.id} class="popup-find told">
              <span class="what">
                <Ends known={known} grant={grant} />
              </span>
              <button
                type="button"
                class="textbtn"
                data-do="untell"
                onClick={() => doing.run(() => act.untell(grant.id))}
              >
                {t('action.remove')}
              </button>
              <p class="second">
                {t('link.linked', { when: sayWhen(grant.linkedAt) })}
                {relinked && ` ${t('link.relinked-said', { when: sayWhen(relinked) })}`}
              </p>
            </li>
          );
        }}
      </LongList>
    </Fold>
  );
}
