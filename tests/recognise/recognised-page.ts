import { walkPage } from '../../src/content/recognise/walk';
import { recognisePage } from '../../src/core/recognise/page/page';
import { finish, type Looking, type Recognition } from '../../src/core/recognise/recognition';
import { pageOf } from '../tools/html';

/** What the recogniser makes of a small page. */
export function recognised(body: string, looking: Partial<Looking> & { title?: string } = {}): Recognition {
  const { url = 'https://site.example/here', now = '2026-11-24T12:00:00Z', title = '', ...rest } = looking;
  const tree = finish(walkPage(pageOf(`<title>${title}</title>${body}`, url))).tree;
  return finish(recognisePage(tree, { url, now, ...rest }));
}

/** Names of the rows of each list. */
export function namesIn({ lists }: Recognition): Record<string, string[]> {
  return Object.fromEntries(
    lists.map(({ reading }) => [
      reading.list,
      reading.state === 'rows' ? [...(reading.devices ?? []), ...(reading.grants ?? [])].map(({ name }) => name) : [],
    ]),
  );
}
