import { html, redirect } from '../http';
import type { Site } from '../server';

export const HOST = 'my.wyze.com';
export const HOME = `https://${HOST}`;

/** A camera whose model never got a fix, and one that nothing is known of. */
const FLAGGED = { model: 'WYZEC1', firmware: '3.9.4.32' };
const FINE = { model: 'HL_CAM4', firmware: '4.52.9.5332' };

const STYLE = `
:root { color-scheme: light dark; } * { box-sizing: border-box; }
body { margin: 0; font: 14px/20px Arial, "Liberation Sans", sans-serif; }
header { position: sticky; inset-block-start: 0; block-size: 56px; padding: 16px 40px; background: #2b3440; color: #fff; z-index: 9; }
main { inline-size: 590px; margin: 24px 40px; } h1 { font: 400 26px/32px Arial, sans-serif; }
ul { margin: 0; padding: 0; list-style: none; }
li { display: flex; gap: 14px; align-items: center; padding: 14px 0; border-block-start: 1px solid #8886; }
li i { inline-size: 44px; block-size: 44px; border-radius: 8px; background: #7fb6a8; }
li p { flex: 1; margin: 0; } li b, li span { display: block; } li span { opacity: .7; }
li button { border: 1px solid #888; border-radius: 16px; padding: 5px 16px; background: none; color: inherit; font: inherit; }
table { border-collapse: collapse; inline-size: 590px; } td { padding: 10px; border: 1px solid #8886; }
.box { block-size: 260px; overflow: auto; } .tight { inline-size: 200px; }
`;

const row = (id: string, { model, firmware }: typeof FINE) =>
  `<li data-camera="${id}" data-model="${model}" data-firmware="${firmware}"><i></i><p><b>Camera ${id}</b><span>Online · ${model}</span></p><button>Manage</button></li>`;

/** `?rows=5`: how many; every second is flagged, the first one is. `?as=table|box|shadow`, `?dir=rtl`. */
function list({ searchParams }: URL): string {
  const count = Number(searchParams.get('rows') ?? 5);
  const ids = Array.from({ length: count }, (_, n) => `${n + 1}`);
  const items = ids.map((id, n) => row(id, n % 2 === 0 ? FLAGGED : FINE)).join('');
  switch (searchParams.get('as')) {
    case 'table':
      return `<table>${items.replaceAll(/<li(.*?)><i><\/i><p>(.*?)<\/p>(.*?)<\/li>/g, '<tr$1><td>$2<td>$3</tr>')}</table>`;
    case 'box':
      return `<div class="box"><ul>${items}</ul></div>`;
    case 'shadow':
      return `<div><template shadowrootmode="open"><style>${STYLE}</style><ul>${items}</ul></template></div>`;
    default:
      return `<ul>${items}</ul>`;
  }
}

/** Pages of a list whose rows the test's own reader knows; `/login` signs in, `/door/unlock` works a lock. */
export const rowsSite: Site = {
  hosts: [HOST],
  answer({ url }) {
    if (url.pathname === '/') return redirect('/live');
    if (!['/live', '/login', '/door/unlock'].includes(url.pathname)) return undefined;
    const dir = url.searchParams.get('dir') ?? 'ltr';
    return html(
      `<!doctype html><html lang="en" dir="${dir}"><head><title>Cameras</title><style>${STYLE}</style></head>
<body><header>vendor</header><main><h1>My cameras</h1>${list(url)}</main></body></html>`,
    );
  },
};
