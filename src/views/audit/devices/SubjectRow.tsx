import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Subject } from '../../../core/model';
import { t } from '../../../locales/text';
import { flagsOf, type Lookup } from '../../model/lookup';
import { Chip } from '../../parts/Chip';
import { Name } from '../../parts/Say';
import type { Doing } from '../../parts/use-doing';
import { sayWhatToDo, sayWhy } from '../../wording/flags';
import { rowId } from '../arrive';
import { Evidence } from '../Evidence';
import { Icon } from '../Icon';

interface Props {
  known: Lookup;
  doing: Doing;
  subject: Subject;
  name: string;
  isOpened: boolean;
  /** The facts under the name. */
  children: ComponentChildren;
}

/** A device, an account or a list as a row, with its label; its evidence opens under it. */
export function SubjectRow({ known, doing, subject, name, isOpened, children }: Props) {
  const [open, setOpen] = useState(isOpened);
  const flags = flagsOf(known, subject);
  const [worst] = flags;
  const what = worst && sayWhatToDo(worst);
  return (
    <li class={open ? 'row open-row' : 'row'}>
      <button
        type="button"
        class="row-btn"
        id={rowId(subject)}
        aria-expanded={open}
        aria-label={t('audit.details-named', { name })}
        onClick={() => setOpen(!open)}
      >
        <Icon name="turn" class="turn" />
      </button>
      <div class="row-what">
        <p class="name">
          <Name>{name}</Name>
        </p>
        <p class="caption">{children}</p>
      </div>
      <div class="row-verdict">
        {worst ? <Chip label={worst.label} /> : <span class="none-known">{t('label.none-known')}</span>}
        {worst && (
          <p class="why">
            {sayWhy(known, worst)} {what && <b>{what}</b>}
          </p>
        )}
      </div>
      {open && (
        <div class="row-evidence">
          <Evidence known={known} doing={doing} subject={subject} flags={flags} />
        </div>
      )}
    </li>
  );
}
