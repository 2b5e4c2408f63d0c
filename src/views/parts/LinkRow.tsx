import { type Grant, subjectKey } from '../../core/model';
import { listOf } from '../../core/verdicts/read-state';
import { sayWhen } from '../../locales/dates';
import { t } from '../../locales/text';
import { flagsOf, type Lookup } from '../model/lookup';
import { sayLink } from '../wording/link';
import { listName, partyName } from '../wording/names';
import { AnswerForm } from './AnswerForm';
import { Chip } from './Chip';
import { Ends } from './Ends';
import { FlagList } from './FlagList';
import { Fold } from './Fold';
import { usePorts } from './ports-context';
import { Name } from './Say';
import type { Doing } from './use-doing';

/** One link: its two ends, what is known of its days, the verdict, and the answer "removed and linked again on". */
export function LinkRow({ known, grant, doing }: { known: Lookup; grant: Grant; doing: Doing }) {
  const { act } = usePorts();
  const subject = { type: 'grant', id: grant.id } as const;
  const flags = flagsOf(known, subject);
  const relinkedAt = known.answers.get(subjectKey(subject))?.relinkedAt;
  const told = grant.how === 'told';
  // A session or a key of the account's own has a name; who holds it is the user, not a brand.
  const isService = grant.kind === 'linked-service';
  return (
    <li class="popup-find">
      <span class="what">{isService ? <Ends known={known} grant={grant} /> : <Name>{grant.name}</Name>}</span>
      {flags[0] ? <Chip label={flags[0].label} /> : <span class="none-known">{t('label.none-known')}</span>}
      <p class="second">
        {isService && !isOneOfItsEnds(known, grant) && (
          <>
            <Name>{grant.name}</Name>.{' '}
          </>
        )}
        {!isService && `${listName(listOf(grant.kind))}. `}
        {sayLink(known, grant)}
        {relinkedAt && ` ${t('link.relinked-said', { when: sayWhen(relinkedAt) })}`}
      </p>
      <FlagList known={known} flags={flags} />
      {told ? (
        <button type="button" class="textbtn" onClick={() => doing.run(() => act.untell(grant.id))}>
          {t('action.remove')}
        </button>
      ) : (
        <Fold title={t('link.relinked-ask')}>
          <AnswerForm
            name="relinkedAt"
            label="link.relinked"
            before={relinkedAt}
            onAnswer={(date) => doing.run(() => act.answer({ subject, relinkedAt: date }))}
            onTakeBack={() => doing.run(() => act.unanswer(subject, ['relinkedAt']))}
          />
        </Fold>
      )}
    </li>
  );
}

function isOneOfItsEnds(known: Lookup, grant: Grant): boolean {
  const name = grant.name.trim().toLowerCase();
  const ends = [grant.holder, grant.issuer].flatMap((id) => [id, partyName(known, id).toLowerCase()]);
  return name === '' || ends.includes(name);
}
