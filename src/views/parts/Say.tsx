import { type ComponentChild, Fragment } from 'preact';
import { listFormat } from '../../locales/formats';
import { language, pieces, type TextKey, unturned } from '../../locales/text';

/** A text with parts that are more than words. */
export function Say({ text, ...values }: { text: TextKey } & Record<string, ComponentChild>) {
  return (
    <>
      {pieces<ComponentChild>(text, values as Record<string, ComponentChild>).map((piece, at) => (
        <Fragment key={at}>{piece}</Fragment>
      ))}
    </>
  );
}

/** A name from a page: whatever it holds is text, and it cannot turn the words around it. */
export function Name({ children }: { children: string }) {
  const name = unturned(children);
  return <bdi title={name}>{name}</bdi>;
}

/** A host, in mono, before anybody clicks. */
export function Host({ url }: { url: string }) {
  return <span class="host">{hostOf(url)}</span>;
}

/** Several hosts in a sentence: "a, b and c". */
export function Hosts({ urls }: { urls: string[] }) {
  return (
    <>
      {listFormat(language())
        .formatToParts(urls.map(hostOf))
        .map(({ type, value }) =>
          type === 'element' ? (
            <span class="host" key={value}>
              {value}
            </span>
          ) : (
            value
          ),
        )}
    </>
  );
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
