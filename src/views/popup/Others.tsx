import { t } from '../../locales/text';
import type { Here } from '../model/here';
import type { Lookup } from '../model/lookup';
import { warningsOf } from '../model/warnings';
import { Fold } from '../parts/Fold';
import { LongList } from '../parts/LongList';
import type { Doing } from '../parts/use-doing';
import { WarningRow } from './WarningRow';

/** The warnings that belong elsewhere: with those that stand above, they are the number on the icon. */
export function Others({ known, here, doing }: { known: Lookup; here: Here; doing: Doing }) {
  const above = here.state === 'todo' ? here.warnings : [];
  const others = warningsOf(known).filter(({ key }) => !above.some((one) => one.key === key));
  if (others.length === 0) return null;
  return (
    <Fold id="others" class="vendor" title={<b>{t('popup.others', { count: others.length })}</b>}>
      <LongList items={others}>
        {(warning) => <WarningRow key={warning.key} known={known} warning={warning} doing={doing} />}
      </LongList>
    </Fold>
  );
}
