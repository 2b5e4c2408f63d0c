import type { ComponentChildren } from 'preact';
import { usePorts } from './ports-context';
import { Host, hostOf } from './Say';

/** A link out of the extension. Its host stands beside it, before the click. */
export function OutLink({ url, children, lang }: { url: string; children: ComponentChildren; lang?: string }) {
  const { tab } = usePorts();
  if (!/^https?:\/\//.test(url)) return <span lang={lang}>{children}</span>;
  return (
    <span class="goto">
      <a
        href={url}
        lang={lang}
        target="_blank"
        rel="noreferrer"
        onClick={(event) => {
          event.preventDefault();
          tab.open(url);
        }}
      >
        {children}
      </a>
      {children !== hostOf(url) && (
        <>
          {' '}
          <Host url={url} />
        </>
      )}
    </span>
  );
}
