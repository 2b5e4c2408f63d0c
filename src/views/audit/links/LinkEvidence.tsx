import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { usePorts } from '../../parts/ports-context';
import type { Doing } from '../../parts/use-doing';
import { sayDays } from '../../wording/link';
import { Evidence } from '../Evidence';
import { sayEnds } from './link-ends';
import type { LinkLine } from './link-lines';
import { MaySame } from './MaySame';

/** What is known of a link's days, and its evidence. A link that was only told can be taken back. */
export function LinkEvidence({ known, doing, line }: { known: Lookup; doing: Doing; line: LinkLine }) {
  const { act } = usePorts();
  const { grant, flags } = line;
  return (
    <>
      <p class="second ev-line">
        {sayDays(grant)} {sayEnds(known, grant, flags)}{' '}
        {grant.how === 'told' && (
          <button
            type="button"
            class="textbtn"
            data-do="untell"
            onClick={() =>
              doing.run(async () => {
                await act.untell(grant.id);
                doing.say(t('audit.untold'));
              })
            }
          >
            {t('action.remove')}
          </button>
        )}
      </p>
      <MaySame known={known} grant={grant} />
      <Evidence known={known} doing={doing} subject={{ type: 'grant', id: grant.id }} flags={flags} />
    </>
  );
}
