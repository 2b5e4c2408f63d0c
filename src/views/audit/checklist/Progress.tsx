import { t } from '../../../locales/text';

/** So many boxes at most; each then stands for several. */
const BOXES = 24;

/** How much of the checklist is decided: a row of boxes, and the same in words. */
export function Progress({ done, all }: { done: number; all: number }) {
  const boxes = Math.min(all, BOXES);
  const filled = all === 0 ? 0 : Math.floor((done * boxes) / all);
  return (
    <div class="progress">
      <div class="progress-bar" aria-hidden="true">
        {Array.from({ length: boxes }, (_, at) => (
          <i key={at} class={at < filled ? 'on' : undefined} />
        ))}
      </div>
      <span>{t('audit.progress', { done, count: all })}</span>
    </div>
  );
}
