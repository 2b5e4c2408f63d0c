import { run } from '../../../src/content/run';
import type { ResponseReader } from '../../../src/core/reading';
import { HOME, vendor } from './vendor';

/** Says what it was given: the call as id, the body as name, and the body's length, which names do not show, as type. */
const echo: ResponseReader = ({ url, method, body }) => ({
  readings: [
    { list: 'devices', state: 'rows', devices: [{ id: `${method} ${url}`, name: body, type: String(body.length) }] },
  ],
});

const endpoints = ['devices', 'query', 'status', 'big', 'socket', 'stream', 'elsewhere'];

run(vendor, Object.fromEntries(endpoints.map((id) => [id, echo])), {
  list: ({ url, root }) => {
    const items = root.querySelectorAll('#list > li');
    const rows = [...items].map((item) => ({ id: `${item.textContent}`, name: url.replace(HOME, '') }));
    if (rows.length === 0) throw new Error('no list');
    return { readings: [{ list: 'devices', state: 'rows', complete: true, devices: rows }] };
  },
});
