import { matchPattern } from '../../../core/origins';
import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { usePorts } from '../../parts/ports-context';
import type { Doing } from '../../parts/use-doing';
import { AddHub } from './AddHub';

/** The hubs that the user runs, by address, and the way to add one and to remove it. */
export function Hubs({ known, doing }: { known: Lookup; doing: Doing }) {
  const { hubs, access } = usePorts();
  const kinds = known.view.vendors.filter(({ selfHosted }) => selfHosted);
  const all = kinds.flatMap(({ id, name, origins }) => origins.map((origin) => ({ id, name, origin })));
  const remove = (id: string, origin: string) =>
    doing.run(async () => {
      await hubs.forget(id, origin);
      // Access is by host: another hub there goes on being read.
      const shared = all.some((one) => one.origin !== origin && matchPattern(one.origin) === matchPattern(origin));
      if (!shared) await access.giveBack([origin]);
      doing.say(t('hubs.removed', { address: origin }));
    });
  return (
    <>
      {all.length === 0 && <p class="second">{t('hubs.none')}</p>}
      <ul class="settings-rows">
        {all.map(({ id, name, origin }) => (
          <li class="settings-row" key={origin} data-hub={origin}>
            <div>
              <p class="name">{name}</p>
              <p class="second host">{origin}</p>
            </div>
            <button type="button" class="textbtn" data-do="remove-hub" onClick={() => remove(id, origin)}>
              {t('action.remove')}
              <span class="unseen"> {origin}</span>
            </button>
          </li>
        ))}
      </ul>
      <AddHub kinds={kinds} doing={doing} />
    </>
  );
}
