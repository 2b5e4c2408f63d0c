import type { CoverageCount } from '../model/coverage';

/** More hooks than these would be a hatching; the sentence beside them carries the numbers. */
const MOST = 60;

/** One hook a list: solid is read, dashed is not, a low one is only in an app. Decoration beside a sentence. */
export function CoverageBar({ count }: { count: CoverageCount }) {
  const hooks = [
    ...Array<string>(count.read).fill('yes'),
    ...Array<string>(count.part).fill('part'),
    ...Array<string>(count.lists - count.read - count.part).fill('no'),
    ...Array<string>(count.app + count.byHand).fill('app'),
  ];
  return (
    <ul class="coverage" aria-hidden="true">
      {hooks.slice(0, MOST).map((look, at) => (
        <li key={`${look} ${at}`} class={look === 'app' && hooks[at - 1] !== 'app' ? 'app app-first' : look} />
      ))}
    </ul>
  );
}
