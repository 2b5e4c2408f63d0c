import type { AmazonAccount, Skill } from '../accounts/amazon';
import { json, type StageReply, type StageRequest } from '../http';
import { PLANTED } from '../marks';
import { escaped, page } from '../page';
import { toSignIn } from './amazon-sign-in';

const UI_TOOLKIT = 'application/vnd+amazon.uitoolkit+json';

/** skills-store.amazon: the enabled skills, as a page for people and, for those who ask so, as blocks of JSON. */
export function skillsStore(account: AmazonAccount, request: StageRequest, signedIn: boolean): StageReply | undefined {
  if (request.url.pathname !== '/app/secure/your-skills-page') return undefined;
  if (!signedIn) return toSignIn(account, request);
  if (request.headers.accept?.startsWith(UI_TOOLKIT)) return json(blocks(account.skills));
  const rows = account.skills.map(({ title }) => `<li>${escaped(title)}</li>`).join('');
  const body = `<header><b>Your Skills</b></header><ul>${rows}</ul>`;
  return page({ title: 'Your Skills', body, connect: "'self'" });
}

function blocks(skills: Skill[]) {
  const products = skills.map(({ id, title, asin, type }) => ({
    title,
    productMetadata: { skillId: id, asin, productId: asin },
    productDetails: { skillTypes: [type] },
    accountLinkToken: PLANTED.accessToken,
  }));
  return [
    { block: 'meta', contents: [{ id: 'csrf', contents: { token: PLANTED.csrf } }] },
    { block: 'data', contents: [{ id: 'skillsPageData', contents: { products } }] },
  ];
}
