import { t } from '../../locales/text';
import { usePorts } from '../parts/ports-context';
import type { Doing } from '../parts/use-doing';

interface Props {
  doing: Doing;
  /** Of the warning that was put off or ignored. */
  alert: string;
  /** Of its subject, where several such buttons stand under each other. */
  name?: string;
}

/** Takes a Later or an Ignore back. */
export function WarnAgain({ doing, alert, name }: Props) {
  const { act } = usePorts();
  return (
    <button
      type="button"
      class="textbtn"
      data-do="undismiss"
      onClick={() =>
        doing.run(async () => {
          await act.undismiss(alert);
          doing.say(t('audit.warns-again'));
        })
      }
    >
      {t('audit.undo')}
      {name && <span class="unseen"> {name}</span>}
    </button>
  );
}
