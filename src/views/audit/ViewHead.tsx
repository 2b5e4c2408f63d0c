import type { ComponentChildren } from 'preact';
import { t } from '../../locales/text';
import { hashOf } from './route';

/** Id of the headline that gets the focus when a view opens. */
export const HEADLINE = 'headline';

interface Props {
  title: ComponentChildren;
  /** A line above it: when, or how much of it was read. */
  above?: ComponentChildren;
  /** Beside it: actions of the view, or how far the reader has come. */
  children?: ComponentChildren;
}

/** The head of a view, with the double rule of a ledger under it. */
export function ViewHead({ title, above, children }: Props) {
  return (
    <header class="view-head">
      <div>
        {above && <p class="caption">{above}</p>}
        <h1 class="say-6" id={HEADLINE} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {children && <div class="actions">{children}</div>}
    </header>
  );
}

/** A section of a view: a head that hangs from an ink rule. */
export function Block({ id, head, count, aside, children }: BlockProps) {
  return (
    <section class="block" id={id}>
      <div class="block-head">
        <h2 class="say-4">{head}</h2>
        {count !== undefined && (
          <span class="second">
            <b>{count}</b>
          </span>
        )}
        {aside && <span class="caption">{aside}</span>}
      </div>
      {children}
    </section>
  );
}

interface BlockProps {
  id?: string;
  head: ComponentChildren;
  count?: string | number | undefined;
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** Said when the address leads to something that is no longer there. */
export function Gone() {
  return (
    <p class="gone" role="status">
      {t('audit.gone')}
    </p>
  );
}

/** Instead of rows where there are none: what that means, and the way to what was not read. */
export function NoRows({ say, more }: { say: string; more: string }) {
  return (
    <div class="empty">
      <p class="say-4">{say}</p>
      <p class="second">{more}</p>
      <p>
        <a class="btn btn-next" href={hashOf('coverage')}>
          {t('audit.show-unread')}
        </a>
      </p>
    </div>
  );
}
