import type { ComponentChildren } from 'preact';
import { t } from '../../locales/text';
import type { Flag, Lookup } from '../model/lookup';
import { sayFact } from '../wording/facts';
import { usePorts } from './ports-context';

interface Props {
  known: Lookup;
  flag: Flag;
  /** Between the facts and the name. */
  children?: ComponentChildren;
}

/** The facts that a flag rests on, one by one, and last its technical name. */
export function RestsOn({ known, flag, children }: Props) {
  const { now } = usePorts();
  return (
    <>
      <ul class="facts">
        {flag.basis.map((basis) => {
          const { text, english } = sayFact(known, flag, basis, now());
          return (
            <li key={`${basis.fact} ${text} ${english ?? ''}`}>
              {text} {english && <span lang="en">{english}</span>}
            </li>
          );
        })}
      </ul>
      {children}
      <p class="caption">
        {t('reasons.name')}: <code class="host">{'finding' in flag ? flag.finding : flag.verdict}</code>
      </p>
    </>
  );
}
