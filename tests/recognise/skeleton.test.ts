import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkPage } from '../../src/content/recognise/walk';
import { finish, type Recognition } from '../../src/core/recognise/recognition';
import { SHOWN } from '../../src/core/recognise/skeleton/json';
import { skeletonOfJson, skeletonOfPage } from '../../src/core/recognise/skeleton/page';
import { pageOf } from '../tools/html';
import { entriesOf } from './corpus-index';
import { lookAt, sightOf } from './look';

const now = '2026-11-24T12:00:00Z';
const url = 'https://site.example/page';
const CORPUS = join(import.meta.dirname, 'corpus');

/** What was found, up to the rows that a skeleton shows of a list. */
function found({ lists, trouble }: Recognition): unknown {
  const counts = lists.map(({ reading }) => {
    const rows = reading.state === 'rows' ? [...(reading.devices ?? []), ...(reading.grants ?? [])].length : 0;
    return [reading.list, reading.state, Math.min(SHOWN, rows)].join(' ');
  });
  return { lists: counts.sort(), reason: trouble?.reason };
}

describe('what is recognised in a skeleton is what is recognised in the original', async () => {
  it.each((await entriesOf(CORPUS)).map(({ file, kind }) => [file, kind] as const))('%s', async (file, kind) => {
    const sight = sightOf(await readFile(join(CORPUS, file), 'utf8'), kind, url);
    const skeleton =
      sight.kind === 'json'
        ? skeletonOfJson(sight.value, { now })
        : skeletonOfPage(sight.tree, { now, lang: sight.lang });
    expect(found(await lookAt(sightOf(skeleton, kind, url), { url, now }))).toEqual(
      found(await lookAt(sight, { url, now })),
    );
  });
});

it('long lists are folded, and say how many rows they had', () => {
  const rows = Array.from({ length: 40 }, (_, n) => `<li><b>Lamp ${n}</b><button>Remove</button></li>`).join('');
  const skeleton = page(`<h2>Devices</h2><ul>${rows}</ul>`);
  expect(skeleton.match(/<li>/g)).toHaveLength(SHOWN);
  expect(skeleton).toContain('<!-- 35 more -->');
  expect(JSON.parse(skeletonOfJson({ devices: Array(40).fill({ id: 1 }) }, { now })).devices.at(-1)).toBe('(35 more)');
});

function page(html: string): string {
  return skeletonOfPage(finish(walkPage(pageOf(html, url))).tree, { now });
}

/** Random, of letters that are in no placeholder: what of it is found again was carried over. */
const secrets = fc
  .string({ unit: fc.constantFrom(...'cfhjqvwxyz789'), minLength: 4, maxLength: 24 })
  .filter((text) => !/^\d+$/.test(text));
const numbers = fc.string({ unit: fc.constantFrom(...'789'), minLength: 4, maxLength: 18 });

function survives(secret: string, text: string): string[] {
  const all = text.toLowerCase();
  const pieces = Array.from({ length: secret.length - 3 }, (_, n) => secret.slice(n, n + 4));
  return pieces.filter((piece) => all.includes(piece));
}

/** Every way in which a text can stand among words that stay. */
function disguises(s: string): string[] {
  return [
    s,
    s.toUpperCase(),
    `token${s}`,
    `${s}lampe`,
    `Last used ${s}`,
    `Last used on 3 May 2024 from ${s}`,
    `3 days ago ${s}`,
    `${s}-2024-03-01`,
    `2024-03-01T10:22:11Z${s}`,
    `${s}@host.example`,
    `https://${s}.example/${s}/revoke?id=${s}&${s}=1#${s}`,
    `//${s}`,
    `/devices/${s}`,
    `javascript:${s}()`,
    `data:text/plain,${s}`,
    `mailto:${s}@host.example`,
    `Mozilla/5.0 (${s}) Chrome/120.0.0.0`,
    `Chrome on Windows ${s}`,
    `read:${s}`,
    `deviceId${s}`,
    `device_${s}_id`,
    `Bearer ${s}`,
    `接続を削除${s}デバイス`,
    `haven't ${s} any devices`,
    `{"${s}":"${s}"`,
    `v1.2.${s}`,
    `Mary ${s}’s lamp`,
    `${s}: Remove`,
    `“${s}” <${s}>`,
    `192.0.2.1 ${s}`,
    `02:00:00:00:00:01 ${s}`,
  ];
}

describe('nothing that is planted survives, not even in pieces', () => {
  const planted = fc.tuple(fc.oneof(secrets, numbers), fc.nat());

  it('in JSON: values, keys, keys of maps, JSON in texts, numbers', () => {
    fc.assert(
      fc.property(planted, ([secret, pick]) => {
        const all = disguises(secret);
        const text = all[pick % all.length] ?? secret;
        const value = {
          devices: [{ id: text, name: text, [text]: { name: text }, more: JSON.stringify({ [text]: [text] }) }],
          [`name${text}`]: { [`${secret}-1`]: {}, [`${secret}-2`]: { label: text } },
          serial: Number(secret),
        };
        expect([text, survives(secret, skeletonOfJson(value, { now }))]).toEqual([text, []]);
      }),
      { numRuns: 250 },
    );
  });

  it('in a page: texts, attributes, names of everything, comments, scripts, styles, shadow roots, frames, title', () => {
    fc.assert(
      fc.property(planted, ([secret, pick]) => {
        const all = disguises(secret);
        const text = all[pick % all.length] ?? secret;
        const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
        const name = secret.replace(/[^a-z0-9]/g, '');
        const everywhere = [
          'title',
          'alt',
          'aria-label',
          'class',
          'id',
          'href',
          'src',
          'action',
          'style',
          'onclick',
          'role',
          'type',
          'lang',
          'value',
          'srcset',
          'name',
          'for',
          'datetime',
          'aria-level',
          'tabindex',
          'data-token',
          `data-${name}`,
          `x${name}`,
        ]
          .map((attribute) => `${attribute}="${safe}"`)
          .join(' ');
        const tags = ['p', 'a', 'button', 'input', 'img', 'time', 'option', 'form', `x-${name}`, `${'x'}${name}`];
        const skeleton = page(
          `<html lang="${safe}"><title>${safe}</title><!-- ${secret} --><style>.${name} { color: red }</style>
          <script>var ${`x${name}`} = {"devices": [${JSON.stringify(text).replaceAll('<', '\\u003c')}]}</script>
          <script type="application/json" id="${safe}">${JSON.stringify({ [text]: text }).replaceAll('<', '\\u003c')}</script>
          <body ${everywhere}>${tags.map((tag) => `<${tag} ${everywhere}>${safe}</${tag}>`).join('')}
          <div><template shadowrootmode="open"><p ${everywhere}>${safe}</p></template></div>`,
        );
        expect([text, survives(secret, skeleton)]).toEqual([text, []]);
      }),
      { numRuns: 60 },
    );
  });
});

it('words of the lists stay, names beside them do not', () => {
  const skeleton = page('<h2>Connected apps</h2><ul><li>Quentin <button title="Remove Quentin">Remove</button></ul>');
  expect(skeleton).toContain('<h2>Connected apps</h2>');
  expect(skeleton).toContain('>Remove</button>');
  expect(skeleton).not.toContain('uentin');
});
