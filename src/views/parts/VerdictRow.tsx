import type { Lookup } from '../model/lookup';
import type { Item } from '../model/todo';
import { subjectName } from '../wording/names';
import { Chip } from './Chip';
import { FlagList } from './FlagList';
import { Name } from './Say';

/** One thing to do: what it is about, the label, the reason and the action. */
export function VerdictRow({ known, item, foldId }: { known: Lookup; item: Item; foldId?: string }) {
  return (
    <li class="popup-find">
      <span class="what">
        <Name>{subjectName(known, item.subject)}</Name>
      </span>
      <Chip label={item.label} />
      <FlagList known={known} flags={item.flags} {...(foldId ? { foldId } : {})} />
    </li>
  );
}
