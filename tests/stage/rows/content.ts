import { run } from '../../../src/content/run';
import type { DeviceRow } from '../../../src/core/reading';
import type { PageReader } from '../../../src/vendors/dom';
import { asks, endpoints, id, lists, origins, pages, signedOut } from '../../../src/vendors/wyze/vendor.json';

/** Reads the stage's own list and knows the element of each row. No vendor's page looks like this. */
const live: PageReader = ({ root }) => {
  const places: (Document | ShadowRoot)[] = [root];
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) places.push(shadowRoot);
  const items = places.flatMap((place) => [...place.querySelectorAll<HTMLElement>('[data-camera]')]);
  const rows = items.map(({ dataset }): DeviceRow => {
    const { camera = '', model = '', firmware = '' } = dataset;
    return { id: camera, name: `Camera ${camera}`, model, firmware };
  });
  if (rows.length === 0) throw new Error('no list');
  return {
    readings: [{ list: 'devices', state: 'rows', complete: true, devices: rows }],
    elements: items.map((element, at) => ({ list: 'devices', id: rows[at]?.id ?? '', element })),
  };
};

run({ id, origins, endpoints, asks, pages, lists, signedOut }, {}, { live });
