import type { Household } from '../household';
import { page } from '../page';
import type { Site } from '../server';
import { HUB } from './zigbee2mqtt';

/** Where a visitor of the demo home begins. */
export const FRONT_DOOR = 'https://demo-home.example/';

/** A page that names every site of the stage. */
export function door(home: Household): Site {
  const amazon = home.amazon.flatMap(({ tld }) => [
    `https://alexa.amazon.${tld}/`,
    `https://www.amazon.${tld}/hz/mycd/digital-console/devicedetails?deviceFamily=ALEXA_APP`,
    `https://skills-store.amazon.${tld}/app/secure/your-skills-page`,
  ]);
  const others = [
    'https://myaccount.google.com/connections',
    'https://my.smartthings.com/advanced/devices',
    'https://portal.adtpulse.com/',
    'https://my.arlo.com/',
    'https://account.meethue.com/apps',
    HUB,
  ];
  const links = ['https://my.wyze.com/live', ...amazon, ...others]
    .map((url) => `<li><a href="${url}">${url}</a></li>`)
    .join('');
  const body = `<header><b>Demo home</b></header>
<p>These sites are replicas on this computer, with invented people and devices. Open one, sign in, and click the Latchkey
icon: it asks for access to the site and then shows what it reads there.</p><ol>${links}</ol>`;
  return {
    hosts: [new URL(FRONT_DOOR).host],
    answer: ({ url }) => (url.pathname === '/' ? page({ title: 'Demo home', body, connect: "'none'" }) : undefined),
  };
}
