import { t } from '../../locales/text';
import type { Lookup } from '../model/lookup';
import type { Warning } from '../model/warnings';
import { Chip } from '../parts/Chip';
import { usePorts } from '../parts/ports-context';
import { Reason } from '../parts/Reasons';
import { Name } from '../parts/Say';
import type { Doing } from '../parts/use-doing';
import { subjectName } from '../wording/names';

/** One open warning: what it is about, the reason and the action, and the ways to put it off. */
export function WarningRow({ known, warning, doing }: { known: Lookup; warning: Warning; doing: Doing }) {
  const { act, tab } = usePorts();
  const { key, subject, flag } = warning;
  const name = subjectName(known, subject);
  const dismiss = (how: 'later' | 'ignore') =>
    doing.run(async () => {
      await act.dismiss(key, how);
      doing.say(t(`popup.did-${how}`));
    });
  return (
    <li class="popup-find warning" data-key={key}>
      <button type="button" class="what" data-do="show" onClick={() => tab.audit(`#alert=${encodeURIComponent(key)}`)}>
        <Name>{name}</Name>
      </button>
      <Chip label={flag.label} />
      <Reason known={known} flag={flag} />
      <p class="puts-off">
        <button type="button" class="textbtn" data-do="later" onClick={() => dismiss('later')}>
          {t('popup.later')} <span class="unseen">{name}</span>
        </button>
        <button type="button" class="textbtn" data-do="ignore" onClick={() => dismiss('ignore')}>
          {t('popup.ignore')} <span class="unseen">{name}</span>
        </button>
      </p>
    </li>
  );
}
