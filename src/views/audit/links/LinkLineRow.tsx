import { useState } from 'preact/hooks';
import { type Grant, subjectKey } from '../../../core/model';
import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { Chip } from '../../parts/Chip';
import { EndsLine } from '../../parts/Ends';
import { KeyTag } from '../../parts/KeyTag';
import { usePorts } from '../../parts/ports-context';
import { Name } from '../../parts/Say';
import type { Doing } from '../../parts/use-doing';
import { sayAge, sayShort } from '../../wording/age';
import { sayWhy } from '../../wording/flags';
import { listName } from '../../wording/names';
import { rowId } from '../arrive';
import { Icon } from '../Icon';
import { LooksLink } from '../LooksMark';
import { LinkEvidence } from './LinkEvidence';
import type { LinkLine } from './link-lines';

interface Props {
  known: Lookup;
  doing: Doing;
  line: LinkLine;
  isOpened: boolean;
}

/** One link as a row of the ledger. The evidence is made when it is opened: thousands of rows stay quick. */
export function LinkLineRow({ known, doing, line, isOpened }: Props) {
  const { now } = usePorts();
  const [open, setOpen] = useState(isOpened);
  const { grant, number, holder, issuer, flags } = line;
  const subject = { type: 'grant', id: grant.id } as const;
  const [worst] = flags;
  const age = sayAge(grant.linkedAt, now());
  const settled = worst && known.isSettled(worst) ? known.answers.get(subjectKey(subject)) : undefined;
  return (
    <tbody class={open ? 'open-row' : undefined}>
      <tr>
        <td class="c-x">
          <button
            type="button"
            class="row-btn"
            id={rowId(subject)}
            aria-expanded={open}
            aria-label={t('audit.details-of', { number, holder, issuer })}
            onClick={() => setOpen(!open)}
          >
            <Icon name="turn" class="turn" />
          </button>
        </td>
        <td class="c-no">
          <KeyTag number={number} />
        </td>
        <td class="c-h">
          <span class="name">
            <Name>{holder}</Name>
          </span>
          <span class="sub">
            <Name>{secondLine(line)}</Name>
          </span>
          {grant.how === 'recognised' && (
            <span class="sub">
              <LooksLink />
            </span>
          )}
        </td>
        <td class="c-e">
          <EndsLine seenFrom={grant.seenFrom} />
          <span class="unseen">{saySeenShort(grant)}</span>
        </td>
        <td class="c-i">
          <span class="narrow-word">{t('audit.opens')} </span>
          <span class="name">
            <Name>{issuer}</Name>
          </span>
          {line.account !== issuer && (
            <span class="sub">
              <Name>{line.account}</Name>
            </span>
          )}
        </td>
        <td class="c-d">
          <span class="narrow-word">{t('audit.linked')} </span>
          <span class="nums">{sayShort(grant.linkedAt)}</span>
          {age && <span class="sub">{age}</span>}
        </td>
        <td class="c-u">
          <span class="nums">{sayUsed(grant)}</span>
        </td>
        <td class="c-v">
          {worst ? <Chip label={worst.label} /> : <span class="none-known">{t('label.none-known')}</span>}
          {worst && (
            <span class="sub">
              {sayWhy(known, worst)} {settled && t(settled.decision === 'keep' ? 'audit.you-keep' : 'audit.you-did')}
            </span>
          )}
        </td>
      </tr>
      {open && (
        <tr class="open-evidence">
          <td class="c-x" />
          <td colSpan={7}>
            <LinkEvidence known={known} doing={doing} line={line} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function secondLine({ grant, holder, holderMore, issuer }: LinkLine): string {
  const kind = listName(`${grant.kind}s`);
  if (grant.kind !== 'linked-service') return kind;
  const own = grant.name.trim();
  const ends = [holder, issuer, grant.holder, grant.issuer].map((end) => end.toLowerCase());
  const isNamed = own !== '' && !ends.includes(own.toLowerCase());
  return [holderMore, isNamed ? own : undefined].filter(Boolean).join(', ') || kind;
}

function saySeenShort({ seenFrom }: Grant): string {
  if (seenFrom.length === 0) return t('audit.seen-told');
  return t(seenFrom.length > 1 ? 'link.both-ends' : `audit.seen-${seenFrom[0] ?? 'issuer'}`);
}

function sayUsed({ lastUsedAt }: Grant): string {
  if (lastUsedAt === undefined) return t('audit.not-shown');
  return lastUsedAt === 'never' ? t('audit.never') : sayShort(lastUsedAt);
}
