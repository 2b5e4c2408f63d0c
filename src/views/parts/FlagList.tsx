import { t } from '../../locales/text';
import type { Flag, Lookup } from '../model/lookup';
import { Fold } from './Fold';
import { Reason } from './Reasons';

/** All that was found about one subject: the worst first, the others in a fold. */
export function FlagList({ known, flags, foldId }: { known: Lookup; flags: readonly Flag[]; foldId?: string }) {
  const [worst, ...others] = flags;
  if (!worst) return null;
  return (
    <>
      <Reason known={known} flag={worst} foldId={foldId} />
      {others.length > 0 && (
        <Fold title={t('reasons.more', { count: others.length })}>
          {others.map((flag) => (
            <Reason known={known} flag={flag} key={'incident' in flag ? flag.incident : flag.finding} />
          ))}
        </Fold>
      )}
    </>
  );
}
