/**
 * Screens with invented data in a plain page, for looking at them, in a browser or in a picture:
 *
 *     npx vite --config tests/preview/vite.config.ts
 *
 * then /popup.html?state=signed-out, /welcome.html?state=picked or /audit.html?state=todo#links. `&lang=de` chooses the
 * language, `&rows=5000` the size of the household.
 */
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { incidentCards, vendorCard } from '../../src/background/cards';
import { guides } from '../../src/background/guides';
import { parties } from '../../src/catalogue/index';
import '../../src/locales/german';
import { chooseLanguage, language } from '../../src/locales/text';
import type { View } from '../../src/messaging/protocol';
import { vendors } from '../../src/vendors/registry';
import { memoryPorts } from '../../src/views/memory';
import type { Ports, Seen } from '../../src/views/ports';
import { NOW } from './example';
import { many } from './example-states';

export type States = Record<string, () => Partial<Seen> & { view: View }>;

/** The view with the vendors, incidents and steps that there really are. */
export function full(view: View): View {
  const granted = new Set(view.vendors.flatMap((card) => card.granted));
  const where = { granted, here: view.here?.origin, places: view.settings.places };
  return {
    ...view,
    vendors: vendors.map((vendor) => vendorCard(vendor, where)),
    incidents: incidentCards(undefined),
    parties: parties.map(({ id, name }) => ({ id, name })),
    steps: guides(vendors, where),
  };
}

/** Shows the state that the address asks for; the first one when it asks for none. */
export function show(states: States, draw: (ports: Ports) => ComponentChild): void {
  const asked = new URLSearchParams(location.search);
  chooseLanguage([asked.get('lang') ?? 'en-GB']);
  document.documentElement.lang = language();
  const rows = asked.get('rows');
  const name = asked.get('state') ?? Object.keys(states)[0] ?? '';
  const make = rows ? () => ({ view: full(many(Number(rows))) }) : states[name];
  const place = document.querySelector('#app');
  if (!make || !place) throw new Error(`no such state; there are ${Object.keys(states).join(', ')}`);
  render(draw(memoryPorts({ now: NOW, ...make() })), place);
}
