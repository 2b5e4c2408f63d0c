import { useId, useState } from 'preact/hooks';
import { t } from '../../../locales/text';
import type { VendorCard } from '../../../messaging/protocol';
import { usePorts } from '../../parts/ports-context';
import type { Doing } from '../../parts/use-doing';

/** Which hub it is and its address, as the user types it. */
export function AddHub({ kinds, doing }: { kinds: VendorCard[]; doing: Doing }) {
  const { hubs } = usePorts();
  const id = useId();
  const [kind, setKind] = useState(kinds[0]?.id ?? '');
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="add-hub"
      onSubmit={(event) => {
        hubs.add(kind, address, (outcome) => {
          setWrong(outcome === 'no-address');
          if (outcome === 'no-address') return;
          if (outcome instanceof Error) return doing.say(t('error.action', { what: outcome.message }));
          if (outcome === 'given') setAddress('');
          doing.say(t(outcome === 'given' ? 'hubs.added' : 'access.refused'));
        });
        event.preventDefault();
      }}
    >
      <label for={`${id}-kind`}>{t('hubs.kind')}</label>
      <select
        id={`${id}-kind`}
        class="box"
        name="hub-kind"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
      >
        {kinds.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <label for={`${id}-address`}>{t('hubs.address')}</label>
      <div class="inline-field">
        <input
          id={`${id}-address`}
          class="box"
          name="hub-address"
          type="text"
          inputMode="url"
          autocomplete="off"
          placeholder="homeassistant.local:8123"
          value={address}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="btn" data-do="add-hub">
          {t('hubs.add')}
        </button>
      </div>
      <p id={`${id}-hint`} class={wrong ? 'trouble' : 'caption'} aria-live="polite">
        {t(wrong ? 'hubs.no-address' : 'hubs.hint')}
      </p>
    </form>
  );
}
