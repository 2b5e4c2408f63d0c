import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { AUDIT_SCHEMA } from '../src/core/model';
import { PATIENCE, runCommand } from './command';
import { main } from './tools/judge';

const LINK = {
  issuer: 'acme',
  holder: 'alexa',
  kind: 'linked-service',
  id: 'l1',
  name: 'Alexa',
  scopes: [],
  seenFrom: ['issuer'],
};
const AUDIT = {
  schema: AUDIT_SCHEMA,
  generatedAt: '2026-11-01T00:00:00Z',
  grants: [{ ...LINK, linkedAt: '2022-06-01' }],
};
const LEAK = {
  id: 'acme-2022',
  vendor: 'acme',
  kind: 'exposure',
  disclosed: '2022-04-01',
  grants: [{ kind: 'linked-service', holder: '*', certainty: 'confirmed', share: 'all' }],
  sources: [],
};
/** Hit at the vendor that runs Alexa, as the catalogue's parties say. */
const HOLDER_LEAK = {
  ...LEAK,
  id: 'amazon-2023',
  vendor: 'amazon',
  disclosed: '2023-01-01',
  grants: [],
  heldGrants: [{ kind: 'linked-service', issuer: '*', certainty: 'confirmed', share: 'all' }],
};

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'latchkey-judge-'));
  const files = {
    'audit.json': JSON.stringify(AUDIT),
    'leaks.json': JSON.stringify([LEAK, HOLDER_LEAK]),
    'cut.json': JSON.stringify(AUDIT).slice(0, -9),
    'null.json': 'null',
    'newer.json': JSON.stringify({ ...AUDIT, schema: 'latchkey-audit/2' }),
    'object.json': JSON.stringify({ ...AUDIT, grants: {} }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(dir, { recursive: true }));

const run = (args: string[], stdin?: string) => runCommand('judge', dir, args, stdin);

const said = (answer: { verdicts: { incident: string; verdict: string }[] }) =>
  answer.verdicts.map(({ incident, verdict }) => `${incident} ${verdict}`);

describe('one audit', () => {
  it('is judged by the incidents of a file, on a day', { timeout: PATIENCE }, async () => {
    const { code, out, err } = await run(['audit.json', '--incidents', 'leaks.json', '--on', '2024-01-01']);
    expect([code, err]).toEqual([0, '']);
    expect(said(JSON.parse(out))).toEqual(['acme-2022 made-after', 'amazon-2023 exposed']);
  });

  it.each([
    ['a file that is not there', ['none.json'], 'none.json: '],
    ['what is not JSON', ['cut.json'], 'cut.json: not JSON'],
    ['what is no audit', ['null.json'], 'null.json: not an object'],
    ['a newer audit', ['newer.json'], 'newer.json: schema: not "latchkey-audit/1"'],
    ['rows that are no list', ['object.json'], 'object.json: grants: not a list'],
    ['a day that is none', ['audit.json', '--on', '2026-02-30'], '--on: not a day'],
    ['incidents that are no list', ['audit.json', '--incidents', 'audit.json'], 'audit.json: not a list of incidents'],
    ['no file', [], 'arguments: '],
    ['a file and lines', ['--batch', 'audit.json'], 'arguments: '],
    ['an unknown option', ['--nonsense'], 'arguments: '],
  ])('is refused with one line for %s', async (_, args, message) => {
    const err = vi.spyOn(console, 'error').mockReturnValue();
    const out = vi.spyOn(process.stdout, 'write');
    const code = await main(args.map((arg) => (arg.endsWith('.json') ? join(dir, arg) : arg)));
    expect([code, out.mock.calls, err.mock.calls.length]).toEqual([2, [], 1]);
    const [line] = err.mock.calls.flat();
    expect(line).not.toContain('\n');
    expect(line.replaceAll(`${dir}/`, '')).toContain(`judge: ${message}`);
  });
});

it('a batch answers every line in order, usable or not', { timeout: PATIENCE }, async () => {
  const lines: [string, object][] = [
    [
      JSON.stringify({ audit: AUDIT, incidents: [LEAK], on: '2026-11-01' }),
      { verdicts: [{ verdict: 'made-after' }], findings: [] },
    ],
    ['{"audit":', { error: { where: 'line 2', what: 'not JSON' } }],
    ['', { error: { where: 'line 3', what: 'empty' } }],
    ['[]', { error: { where: 'line', what: 'not an object' } }],
    ['{}', { error: { where: 'audit', what: 'missing' } }],
    [
      JSON.stringify({ audit: AUDIT, incidents: {} }),
      { error: { where: 'incidents', what: 'not a list of incidents' } },
    ],
    [JSON.stringify({ audit: AUDIT, on: 'today' }), { error: { where: 'on', what: 'not a day' } }],
    [
      JSON.stringify({ audit: { ...AUDIT, grants: [null] }, incidents: [{ id: 'broken' }] }),
      { verdicts: [], problems: [{ row: 'grants[0]' }, { incident: 'broken' }] },
    ],
    [JSON.stringify({ audit: AUDIT, incidents: [HOLDER_LEAK] }), { verdicts: [{ verdict: 'exposed' }] }],
    [
      JSON.stringify({ audit: { ...AUDIT, grants: [{ ...LINK, issuer: 'wyze', linkedAt: '2018' }] } }),
      {
        verdicts: expect.arrayContaining([
          expect.objectContaining({ incident: 'wyze-2019-12', verdict: 'outlived-reset' }),
        ]),
      },
    ],
  ];
  const { code, out, err } = await run(['--batch'], lines.map(([text]) => `${text}\n`).join(''));
  expect([code, err]).toEqual([0, '']);
  const answers = out.trimEnd().split('\n');
  expect(answers).toHaveLength(lines.length);
  for (const [index, [, expected]] of lines.entries()) expect(JSON.parse(answers[index] ?? '')).toMatchObject(expected);
});
