import { useId, useState } from 'preact/hooks';
import { ANY_DAY, parseDate } from '../../core/dates';
import { type Party, partyOf } from '../../core/parties';
import { type TextKey, t } from '../../locales/text';
import type { ToldLink } from '../../messaging/protocol';
import type { Lookup } from '../model/lookup';
import { readTypedDate, type TypedDate } from '../model/typed-date';
import { DateField, troubleOf } from './DateField';
import { usePorts } from './ports-context';

const OTHER = '';
const CLEAR = { holder: OTHER, other: '', linked: '', relinked: '' };

type Fields = typeof CLEAR & { issuer: string };
type Troubles = { [F in keyof Fields]?: TextKey | undefined };

interface Props {
  known: Lookup;
  onTell: (link: ToldLink) => void;
}

/** "Add a link that no page shows": whose account, who holds the key, and what is known of the days. */
export function LinkForm({ known, onTell }: Props) {
  const { now } = usePorts();
  const id = useId();
  const vendors = known.view.vendors;
  const issuer = known.view.here?.vendor ?? vendors[0]?.id ?? '';
  const [fields, setFields] = useState<Fields>({ ...CLEAR, issuer });
  const [troubles, setTroubles] = useState<Troubles>({});
  const set = (change: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...change }));
    setTroubles({});
  };
  const holders = (known.view.parties ?? [])
    .filter((party) => party.id !== fields.issuer)
    .map((party) => ({ ...party, aliases: [] }));

  return (
    <form
      class="link-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const read = readForm(fields, holders, now());
        setTroubles(read.troubles);
        if (!read.link) return;
        onTell(read.link);
        setFields((before) => ({ ...before, ...CLEAR }));
      }}
    >
      <p class="second">{t('tell.intro')}</p>
      <div class="entry">
        <label for={`${id}-issuer`}>{t('tell.issuer')}</label>
        <select
          id={`${id}-issuer`}
          name="issuer"
          class="box"
          value={fields.issuer}
          onChange={(event) => set({ issuer: event.currentTarget.value })}
        >
          {vendors.map((vendor) => (
            <option value={vendor.id} key={vendor.id}>
              {vendor.name}
            </option>
          ))}
        </select>
      </div>
      <div class="entry">
        <label for={`${id}-holder`}>{t('tell.holder')}</label>
        <select
          id={`${id}-holder`}
          name="holder"
          class="box"
          value={fields.holder}
          onChange={(event) => set({ holder: event.currentTarget.value })}
        >
          <option value={OTHER}>{t('tell.holder-other')}</option>
          {holders.map((party) => (
            <option value={party.id} key={party.id}>
              {party.name}
            </option>
          ))}
        </select>
      </div>
      {fields.holder === OTHER && (
        <div class="entry">
          <label for={`${id}-other`}>{t('tell.holder-name')}</label>
          <input
            id={`${id}-other`}
            name="holder-name"
            class="box"
            type="text"
            autocomplete="off"
            maxLength={100}
            value={fields.other}
            aria-invalid={troubles.other !== undefined}
            aria-describedby={`${id}-trouble`}
            onInput={(event) => set({ other: event.currentTarget.value })}
          />
          <p id={`${id}-trouble`} class="trouble" aria-live="polite">
            {troubles.other && t(troubles.other)}
          </p>
        </div>
      )}
      <DateField
        name="linkedAt"
        label="tell.linked"
        hint="tell.hint"
        value={fields.linked}
        trouble={troubles.linked}
        onInput={(linked) => set({ linked })}
      />
      <DateField
        name="relinkedAt"
        label="form.relinked"
        hint="tell.hint"
        value={fields.relinked}
        trouble={troubles.relinked}
        onInput={(relinked) => set({ relinked })}
      />
      <button type="submit" class="btn">
        {t('tell.add')}
      </button>
    </form>
  );
}

/** The link, or what is wrong with which field. Dates may be left empty: unknown is a fact, too. */
function readForm(fields: Fields, parties: readonly Party[], now: Date): { link?: ToldLink; troubles: Troubles } {
  const linked = readTypedDate(fields.linked, now);
  const relinked = readTypedDate(fields.relinked, now);
  const troubles: Troubles = {};
  if (fields.holder === OTHER && fields.other.trim() === '') troubles.other = 'tell.no-holder';
  if (isWrong(linked)) troubles.linked = troubleOf(linked);
  if (isWrong(relinked)) troubles.relinked = troubleOf(relinked);
  const linkedAt = 'date' in linked ? linked.date : undefined;
  const relinkedAt = 'date' in relinked ? relinked.date : undefined;
  if (linkedAt && relinkedAt && range(relinkedAt).last < range(linkedAt).first) troubles.relinked = 'form.order';
  if (Object.keys(troubles).length > 0) return { troubles };
  const dates = { ...(linkedAt ? { linkedAt } : {}), ...(relinkedAt ? { relinkedAt } : {}) };
  const holder = fields.holder === OTHER ? partyOf(fields.other, parties) : fields.holder;
  return { troubles, link: { issuer: fields.issuer, holder, kind: 'linked-service', ...dates } };
}

function isWrong(typed: TypedDate): boolean {
  return 'trouble' in typed && typed.trouble !== 'no-date';
}

function range(date: string) {
  return parseDate(date) ?? ANY_DAY;
}
