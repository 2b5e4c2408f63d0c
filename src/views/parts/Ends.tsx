import type { Grant } from '../../core/model';
import { t } from '../../locales/text';
import type { Lookup } from '../model/lookup';
import { holderName, partyName } from '../wording/names';
import { Name } from './Say';

/**
 * A link as a picture of its two ends: holder, line, issuer. The end that no page showed has no dot, and the line is
 * broken; a link that was only told is a broken line alone.
 */
export function Ends({ known, grant }: { known: Lookup; grant: Grant }) {
  const holder = holderName(known, grant);
  const issuer = partyName(known, grant.issuer);
  return (
    <span class="ends">
      <span class="unseen">{t('link.ends', { holder, issuer })}</span>
      <span class="ends-shown" aria-hidden="true">
        <Name>{holder}</Name>
        <EndsLine seenFrom={grant.seenFrom} />
        <Name>{issuer}</Name>
      </span>
    </span>
  );
}

/** The line between the two ends, alone: for a table in which they have columns of their own. */
export function EndsLine({ seenFrom }: Pick<Grant, 'seenFrom'>) {
  const atHolder = seenFrom.includes('holder');
  const atIssuer = seenFrom.includes('issuer');
  return (
    <svg class="ends-line" viewBox="0 0 28 12" aria-hidden="true">
      <path d="M4 6h20" class={atHolder && atIssuer ? '' : 'ends-broken'} />
      {atHolder && <circle cx="4" cy="6" r="3" class="e-dot" />}
      {atIssuer && <circle cx="24" cy="6" r="3" class="e-open" />}
    </svg>
  );
}
