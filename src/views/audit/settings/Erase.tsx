import { t } from '../../../locales/text';
import { usePorts } from '../../parts/ports-context';
import type { Doing } from '../../parts/use-doing';
import { AskFirst } from './AskFirst';

/** Everything that is stored goes; the access to sites stays, because the browser keeps that. */
export function Erase({ doing }: { doing: Doing }) {
  const { act } = usePorts();
  return (
    <>
      <p class="second">{t('audit.erase-text')}</p>
      <AskFirst
        what={t('audit.erase-everything')}
        question={t('audit.erase-ask')}
        yes={t('audit.erase-yes')}
        onYes={() =>
          doing.run(async () => {
            await act.erase();
            doing.say(t('audit.erased'));
          })
        }
      />
    </>
  );
}
