import type { Household } from '../household';
import { redirect } from '../http';
import { escaped, page, signInPage } from '../page';
import type { Site } from '../server';
import { enter, isSignedIn } from '../session';

const HOST = 'account.meethue.com';

/** The account of the lights. Nobody wrote down what its list of apps looks like, so this is a list like any other. */
export function philipsHueSite({ philipsHue }: Household): Site {
  return {
    hosts: [HOST],
    answer: (request) => {
      const { pathname } = request.url;
      if (pathname === '/login')
        return request.method === 'POST'
          ? enter(philipsHue, HOST, '/apps')
          : signInPage('Philips Hue', '/login', philipsHue.session);
      if (pathname !== '/apps') return undefined;
      if (!isSignedIn(philipsHue, request)) return redirect('/login');
      const rows = philipsHue.apps.map(
        ({ name, lastUsedAt }) => `<li><h3>${escaped(name)}</h3>
<p>Last used: <time datetime="${lastUsedAt}">${lastUsedAt}</time></p><button type="button">Deactivate</button></li>`,
      );
      const body = `<header><b>Philips Hue</b></header><main><h1>Apps</h1>
<p id="state">${rows.length} apps have access to your lights.</p><ul>${rows.join('')}</ul></main>`;
      return page({ title: 'Apps', body, connect: "'self'" });
    },
  };
}
