import { t } from '../../locales/text';
import type { VendorCard } from '../../messaging/protocol';
import { usePorts } from './ports-context';
import { hostOf } from './Say';

/** Takes the browser's answer to a request for access. */
export type Asking = (outcome: 'given' | 'refused' | Error) => void;

interface Props {
  card: VendorCard;
  origins: string[];
  asking: Asking;
  class: string;
}

/** Asks for access to sites that the sentence beside it has named. */
export function AccessButton({ card, origins, asking, class: look }: Props) {
  const { access } = usePorts();
  const [first = '', ...others] = origins;
  return (
    <button type="button" class={look} data-do="allow" onClick={() => access.request(origins, asking)}>
      {others.length === 0
        ? t('access.allow', { host: hostOf(first) })
        : t('access.allow-many', { count: origins.length, vendor: card.name })}
    </button>
  );
}
