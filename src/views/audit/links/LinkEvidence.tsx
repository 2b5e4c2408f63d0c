import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { usePorts } from '../../parts/ports-context';
import type { Doing } from '../../parts/use-doing';
import { sayLink } from '../../wording/link';
import { Evidence } from '../Evidence';
import type { LinkLine } from './link-lines';

/** What is known of a link's days, and its evidence. A link that was only told can be taken back. */
export function LinkEvidence({ known, doing, line }: { known: Lookup; doing: Doing; line: LinkLine }) {
  const { act } = usePorts();
  const { grant, flags } = line;
  return (
    <>
      <p class="second ev-line">
        {sayLink(known, grant)}{' '}
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
      <Evidence known={known} doing={doing} subject={{ type: 'grant', id: grant.id }} flags={flags} />
    </>
  );
}
