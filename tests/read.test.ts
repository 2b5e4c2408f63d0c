import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SURE_ENOUGH } from '../src/core/recognise/recognition';
import type { Audit } from '../src/core/verdicts/types';
import { PATIENCE, runCommand } from './command';
import { pageOf } from './tools/html';
import { main } from './tools/read';

const CAMERAS = 'https://app-core.cloud.wyze.com/app/v4/home/get-home-devices';
const ECHOS = 'https://alexa.amazon.com/api/devices-v2/device';

const porch = { device_id: 'D03F00000001', device_model: 'HL_CAM4', device_category: 'Camera', nickname: 'Porch' };
const cameras = JSON.stringify({ code: '1', data: { device_list: [porch] } });

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'latchkey-read-'));
  const files = {
    'cameras.json': cameras,
    'cut.json': cameras.slice(0, -9),
    'empty.json': '',
    'latin1.json': Buffer.from([0x22, 0xe9, 0x22]),
    'null.json': 'null',
    'page.html': '<!doctype html><title>Sign in</title>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(dir, { recursive: true }));

const read = (args: string[], stdin?: string) => runCommand('read', dir, args, stdin);

const line = (audit: Audit, source: string) => audit.coverage.find((one) => one.source === source);

describe('one capture', () => {
  it('gives an audit with what it shows, with and without its address', { timeout: PATIENCE }, async () => {
    const [one, two] = await Promise.all([
      read(['--url', CAMERAS, '--method', 'POST', 'cameras.json']),
      read(['cameras.json']),
    ]);
    const audit: Audit = JSON.parse(one.out);
    expect(audit.devices).toMatchObject([{ vendor: 'wyze', name: 'Porch', model: 'HL_CAM4' }]);
    expect(one.out).not.toContain(porch.device_id);
    expect(line(audit, 'cameras')).toMatchObject({ state: 'rows' });
    expect(audit.verdicts.length).toBeGreaterThan(0);
    expect(JSON.parse(two.out).devices).toEqual(audit.devices);
    expect([one.code, one.err, two.code]).toEqual([0, '', 0]);
  });

  it('is read at whatever address a hub has, and one message of a socket may hold several lists', async () => {
    const token = { id: 't1', type: 'long_lived_access_token', client_id: null, client_name: 'Script' };
    const lamp = { id: 'd1', name: 'Lamp', identifiers: [['zha', '1']], config_entries: ['e1'], entry_type: null };
    const answers = [[{ ...token, created_at: '2024-03-09T10:00:00+00:00', last_used_at: null }], [lamp]].map(
      (result, id) => ({ id, type: 'result', success: true, result }),
    );
    writeFileSync(join(dir, 'frame.json'), JSON.stringify(answers));
    const { out } = await read(['--url', 'wss://home.example/api/websocket', 'frame.json']);
    const audit: Audit = JSON.parse(out);
    expect(audit.devices).toMatchObject([{ vendor: 'home-assistant', name: 'Lamp' }]);
    expect(audit.grants).toMatchObject([{ issuer: 'home-assistant', name: 'Script', kind: 'api-token' }]);
  });

  it.each([
    ['an address that nobody declared', ['--url', 'https://unknown.example/', 'cameras.json'], 'url: no reader for '],
    ['another method', ['--url', CAMERAS, '--method', 'GET', 'cameras.json'], 'url: no reader for GET '],
    ['content that no reader knows', ['null.json'], 'url: no reader '],
    ['a file that is not there', ['--url', CAMERAS, 'none.json'], 'none.json: no such file'],
    ['no file', [], 'arguments: '],
    ['an unknown option', ['--nonsense'], 'arguments: '],
  ])('is refused with one line for %s', async (_, args, message) => {
    const err = vi.spyOn(console, 'error').mockReturnValue();
    const out = vi.spyOn(process.stdout, 'write');
    const code = await main(args.map((arg) => (arg.endsWith('.json') ? join(dir, arg) : arg)));
    expect([code, out.mock.calls, err.mock.calls.length]).toEqual([2, [], 1]);
    const [said] = err.mock.calls.flat();
    expect(said).not.toContain('\n');
    expect(said.replace(`${dir}/`, '')).toMatch(new RegExp(`^read: ${message}`));
  });
});

it('a batch answers every line in order, usable or not', { timeout: PATIENCE }, async () => {
  const lines: [string, (answer: Audit & { error?: { where: string; what: string } }) => void][] = [
    [JSON.stringify({ url: CAMERAS, method: 'POST', file: 'cameras.json' }), (a) => expect(a.devices).toHaveLength(1)],
    [
      JSON.stringify({ url: CAMERAS, method: 'POST', file: 'cut.json' }),
      (a) => expect(line(a, 'cameras')).toMatchObject({ state: 'unreadable', reason: 'not-json' }),
    ],
    ['{"url":', (a) => expect(a.error).toEqual({ where: 'line 3', what: 'not JSON' })],
    ['', (a) => expect(a.error).toEqual({ where: 'line 4', what: 'empty' })],
    ['[]', (a) => expect(a.error?.what).toBe('not an object')],
    ['{"file":7}', (a) => expect(a.error).toEqual({ where: 'file', what: 'not a text' })],
    [`{"url":"${CAMERAS}"}`, (a) => expect(a.error).toEqual({ where: 'file', what: 'missing' })],
    [`{"url":"${CAMERAS}","file":"latin1.json"}`, (a) => expect(a.error?.what).toBe('not UTF-8')],
    [`{"url":"${CAMERAS}","file":"."}`, (a) => expect(a.error?.what).toBe('is a folder')],
    [`{"url":"no address","file":"cameras.json"}`, (a) => expect(a.error?.where).toBe('url')],
    ...['empty.json', 'null.json', 'page.html', 'cut.json'].map((file): (typeof lines)[number] => [
      JSON.stringify({ url: ECHOS, method: 'GET', file }),
      (a) => expect(line(a, 'echo')).toMatchObject({ state: 'unreadable' }),
    ]),
    [JSON.stringify({ url: CAMERAS, file: 'cameras.json' }), (a) => expect(a.devices).toHaveLength(1)],
  ];
  const { code, out, err } = await read(['--batch'], lines.map(([text]) => `${text}\n`).join(''));
  expect([code, err]).toEqual([0, '']);
  const answers = out.trimEnd().split('\n');
  expect(answers).toHaveLength(lines.length);
  for (const [index, [, check]] of lines.entries()) check(JSON.parse(answers[index] ?? ''));
  expect(answers.filter((answer) => answer.includes('"state":"empty"'))).toEqual([]);
});

describe('the recogniser alone', () => {
  const list = (...rows: string[]) => `<h1>Connected apps</h1><ul>${rows.join('')}</ul>`;
  const row = (name: string) => `<li><span>${name}</span><button>Revoke access</button></li>`;
  const pages = {
    'apps.html': list(...['Hearth Voice', 'Rulebook', 'OpenPorch'].map(row)),
    'empty.html': '<h1>Connected apps</h1><p>You have not connected any apps yet.</p>',
    'login.html': '<title>Sign in</title><form><h1>Sign in</h1><input type="email"><input type="password"></form>',
    'poem.html': '<h1>A poem</h1><p>Of nothing that anybody owns.</p>',
    'devices.json': JSON.stringify({ devices: [porch, { ...porch, device_id: 'D03F00000002', nickname: 'Hall' }] }),
  };
  beforeAll(() => {
    for (const [name, text] of Object.entries(pages))
      writeFileSync(join(dir, name), name.endsWith('.html') ? `<!doctype html><html lang="en"><body>${text}` : text);
  });

  it('says of every row how sure it is, and names the vendor by its host', { timeout: PATIENCE }, async () => {
    const url = 'https://www.hub.example:8443/account/apps';
    const { code, out, err } = await read(['--recognise', '--url', url, 'apps.html']);
    const audit: Audit = JSON.parse(out);
    expect([code, err]).toEqual([0, '']);
    expect(audit.grants.map(({ name }) => name).sort()).toEqual(['Hearth Voice', 'OpenPorch', 'Rulebook']);
    for (const { issuer, how, confidence } of audit.grants) {
      expect([issuer, how]).toEqual(['x-hub-example-8443', 'recognised']);
      expect(confidence).toBeGreaterThanOrEqual(SURE_ENOUGH);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(audit.coverage).toMatchObject([{ list: 'linked-services', state: 'rows', how: 'recognised' }]);
    expect(audit.coverage[0]?.complete).not.toBe(true);
  });

  it('answers in a batch: a known vendor, none, and what it cannot read', { timeout: PATIENCE }, async () => {
    const at = 'https://hub.example/account/connected-apps';
    const told = (what: string) => ({
      list: 'linked-services',
      how: 'recognised',
      ...(what === 'empty' ? { state: 'empty' } : { state: 'unreadable', reason: what }),
    });
    const lines: [object, (audit: Audit) => void][] = [
      [
        { url: CAMERAS, file: 'devices.json' },
        ({ devices }) =>
          expect(devices).toMatchObject([
            { vendor: 'wyze', how: 'recognised', confidence: expect.any(Number) },
            { vendor: 'wyze', how: 'recognised', confidence: expect.any(Number) },
          ]),
      ],
      [{ file: 'devices.json' }, ({ devices }) => expect(devices).toMatchObject([{ vendor: 'x-unknown' }, {}])],
      [{ url: at, file: 'empty.html' }, ({ coverage }) => expect(coverage).toMatchObject([told('empty')])],
      [{ url: at, file: 'login.html' }, ({ coverage }) => expect(coverage).toMatchObject([told('signed-out')])],
      [{ url: at, file: 'poem.html' }, ({ coverage }) => expect(coverage).toMatchObject([told('layout')])],
      [{ url: at, file: 'cut.json' }, ({ coverage }) => expect(coverage).toMatchObject([told('not-json')])],
    ];
    const { code, out, err } = await read(
      ['--recognise', '--batch'],
      lines.map(([request]) => `${JSON.stringify(request)}\n`).join(''),
    );
    expect([code, err]).toEqual([0, '']);
    const answers = out.trimEnd().split('\n');
    expect(answers).toHaveLength(lines.length);
    for (const [index, [, check]] of lines.entries()) check(JSON.parse(answers[index] ?? ''));
  });

  it('refuses an address that is none', async () => {
    const err = vi.spyOn(console, 'error').mockReturnValue();
    const code = await main(['--recognise', '--url', 'no address', join(dir, 'devices.json')]);
    expect([code, err.mock.calls.flat()]).toEqual([2, [expect.stringMatching(/^read: url: /)]]);
  });
});

describe('a page', () => {
  it('has the shadow roots that it declares, nested ones too, and only the open ones', () => {
    const inner = '<template shadowrootmode="open"><b>inner</b></template>';
    const page = pageOf(
      `<x-list><template shadowrootmode="open"><div>${inner}</div></template></x-list>
       <x-shut><template shadowrootmode="closed"><b>shut</b></template></x-shut>
       <input><template shadowrootmode="open"><b>orphan</b></template>`,
      'https://a.example/',
    );
    const outer = page.querySelector('x-list')?.shadowRoot;
    expect(outer?.querySelector('div')?.shadowRoot?.textContent).toBe('inner');
    expect(page.querySelector('x-shut')?.shadowRoot ?? null).toBeNull();
    expect(page.querySelectorAll('b')).toHaveLength(0);
  });

  it('runs nothing', () => {
    const page = pageOf(
      '<p id="a">before</p><script>document.getElementById("a").textContent = "ran"</script>',
      'https://a.example/',
    );
    expect(page.querySelector('#a')?.textContent).toBe('before');
  });
});
