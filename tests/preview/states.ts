import type { View } from '../../src/messaging/protocol';
import { exampleView, untouchedView } from './example';

function picked(view: View, brands: string[], places: string[]): View {
  return { ...view, settings: { ...view.settings, brands, places: { amazon: places } } };
}

/** Every state of Welcome, by name. */
export const WELCOME: Record<string, () => View> = {
  fresh: () => untouchedView(),
  picked: () => picked(untouchedView(), ['wyze', 'amazon'], ['co.uk', 'de']),
  'by-name': () => picked(untouchedView(), ['wyze', 'ring', 'philips-hue'], []),
  'names-only': () => picked(untouchedView(), ['adt'], []),
  given: () => picked(exampleView(), ['wyze', 'amazon'], ['com']),
};

/** What the README shows: the household without a sign that not every computer can draw. */
export function door(): View {
  const view = exampleView();
  const devices = view.audit.devices.map((device) => ({
    ...device,
    name: device.name.replace(/\p{Extended_Pictographic}/gu, '').trim(),
  }));
  return { ...view, audit: { ...view.audit, devices } };
}
