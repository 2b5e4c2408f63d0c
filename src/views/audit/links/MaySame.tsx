import type { Grant } from '../../../core/model';
import type { Lookup } from '../../model/lookup';
import { KeyTag } from '../../parts/KeyTag';
import { Say } from '../../parts/Say';
import { homeOf } from '../route';

/** The links that may be this very one: several of a kind stand at one end, and no page says which is which. */
export function MaySame({ known, grant: { id } }: { known: Lookup; grant: Grant }) {
  const group = known.view.mayBeSame?.find((ids) => ids.includes(id)) ?? [];
  const others = group.filter((other) => other !== id && known.grants.has(other));
  if (others.length === 0) return null;
  const keys = others.map((other) => (
    <a key={other} href={homeOf({ type: 'grant', id: other })}>
      <KeyTag number={known.numbers.get(other) ?? 0} />
    </a>
  ));
  return (
    <p class="second ev-line may-same">
      <Say text="audit.may-be-same" keys={keys} />
    </p>
  );
}
