import type { StageReply } from '../http';
import { html } from '../http';
import { escaped, page } from '../page';
import type { Site } from '../server';

export const HUB = 'https://my.unknown-hub.example';
/** A site of somebody else, for frames. */
const OTHER = 'other-site.example';

const APPS = ['Nightfall Routines', 'Kitchen Voice', 'Sunblind Planner'];
const DEVICES = ['Hallway lamp', 'Porch camera', 'Cellar sensor'];

const apps = (names = APPS) =>
  `<section><h2>Authorised apps</h2><ul class="apps">${names
    .map(
      (name) => `<li><b>${name}</b> <span>Access granted on 3 May 2024</span>
      <form method="post" action="/apps/revoke"><button>Revoke access<span hidden> of ${name}</span></button></form></li>`,
    )
    .join('')}</ul></section>`;

const devices = (names = DEVICES) => `<section><h2>Your devices</h2><table>
  <thead><tr><th>Name</th><th>Model</th><th>Status</th><th>Firmware</th></tr></thead><tbody>${names
    .map((name, n) => `<tr><td>${escaped(name)}</td><td>UH-${100 + n}</td><td>Online</td><td>1.2.${n}</td></tr>`)
    .join('')}</tbody></table></section>`;

/** Plays the whole part of a page that wants to lead the recogniser astray: names that hide, and methods that lie. */
const HOSTILE = `
  for (const kind of [Node, Element, Document, HTMLFormElement])
    for (const name of Object.getOwnPropertyNames(kind.prototype)) {
      try { Object.defineProperty(kind.prototype, name, { get() { throw new Error('planted') } }); } catch {}
    }
  Array.prototype.push = () => { throw new Error('planted') };
  dispatchEvent(new MessageEvent('message', { data: { name: 'page:recognised', body: {} } }));`;

const CLOBBERED = `<form action="/apps/revoke">${'attributes children firstChild nextSibling localName nodeType'
  .split(' ')
  .map((name) => `<input name="${name}">`)
  .join('')}</form><img name="documentElement"><img name="title"><img name="defaultView">`;

const CHANGING = `setInterval(() => {
  const made = document.createElement('p');
  document.body.append(made);
  setTimeout(() => made.remove(), 20);
}, 30);`;

const CLOSED = `document.querySelector('x-list').attachShadow({ mode: 'closed' })
  .append(...document.querySelector('template').content.childNodes);`;

/** Browsers crash on that depth when they must draw it. */
const DEEP = `let inner = document.querySelector('main');
for (let n = 0; n < 20000; n++) inner = inner.appendChild(document.createElement('div'));`;

const PAGES: Record<string, () => StageReply> = {
  '/account': () => part(apps() + devices()),
  '/hostile': () => part(CLOBBERED + apps() + devices(), HOSTILE),
  '/changing': () => part(devices(), CHANGING),
  '/sign-in': () =>
    part(`<h1>Sign in to your hub</h1><form method="post"><label>E-mail <input type="email" name="mail"></label>
      <label>Password <input type="password" name="password"></label><button>Sign in</button></form>`),
  '/nothing': () => part('<h1>Terms of use</h1><p>You agree to nothing at all by reading this.</p>'),
  '/many': () => part(devices(Array.from({ length: 10_000 }, (_, n) => `Sensor in room ${n}`))),
  '/closed': () => part(`<x-list></x-list><template>${devices()}</template>`, CLOSED),
  '/frames': () => part('<iframe src="/loop"></iframe><iframe src="/inside" width="900" height="500"></iframe>'),
  '/inside': () => html(`<!doctype html><title>Inside</title>${devices()}`),
  '/loop': () => html('<!doctype html><title>Loop</title><iframe src="/loop"></iframe>'),
  '/foreign': () => part(`<iframe src="https://${OTHER}/" style="width: 90vw; height: 80vh"></iframe>`),
  '/deep': () => part(`${devices()}<main hidden></main>`, DEEP),
};

function part(body: string, script?: string): StageReply {
  return page({ title: 'Unknown hub', body, ...(script === undefined ? {} : { script }) });
}

/** Sites that no folder declares. */
export function unknownHub(): Site[] {
  return [
    { hosts: [new URL(HUB).host], answer: ({ url }) => PAGES[url.pathname]?.() },
    { hosts: [OTHER], answer: () => part(devices()) },
  ];
}
