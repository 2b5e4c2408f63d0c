import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grant } from '../../src/core/model';
import type { ListDef } from '../../src/core/vendor';
import type { Audit } from '../../src/core/verdicts/types';
import { vendors } from '../../src/vendors/registry';
import type { AmazonAccount } from '../stage/accounts/amazon';
import { demoHome } from '../stage/demo-home';
import { household } from '../stage/household';
import { openStage, type Stage } from '../stage/server';
import { launch, type Session } from './launch';
import { TOLD, VISITS, walk } from './walk';

const home = household();
let stage: Stage;
let session: Session;
let audit: Audit;

beforeAll(async () => {
  stage = await openStage(demoHome(home));
  session = await launch({ stage });
  audit = await walk(session, home, async () => undefined);
}, 120_000);
afterAll(async () => {
  await session?.close();
  await stage?.close();
});

/** The day on which the first device came to Alexa through the Wyze skill. */
function firstDay({ things }: AmazonAccount): string {
  const days = things.filter(({ skill }) => skill.title === 'Wyze').map(({ createdAt }) => createdAt.slice(0, 10));
  return days.sort()[0] ?? '';
}

function wyzeLink(wanted: (grant: Grant) => boolean): Grant[] {
  return audit.grants.filter((grant) => grant.issuer === 'wyze' && wanted(grant));
}

function december2019(links: Grant[]): { verdict: string; label: string }[] {
  const ids = links.map(({ id }) => id);
  const found = audit.verdicts.filter(({ incident, subject }) => {
    return incident === 'wyze-2019-12' && subject.type === 'grant' && ids.includes(subject.id);
  });
  return found.map(({ verdict, label }) => ({ verdict, label }));
}

const VENDORS = ['wyze', 'google', 'smartthings', 'adt-pulse', 'arlo', 'zigbee2mqtt', 'amazon', 'amazon'];

test('eight accounts at seven vendors, and every device of the household, each once', () => {
  expect(audit.accounts.map(({ vendor }) => vendor).sort()).toEqual(VENDORS.sort());
  const speakers = (account: AmazonAccount) => account.echos.filter(({ family }) => !['VOX', 'WHA'].includes(family));
  const expected = [
    ...home.wyze.cameras.map(({ name }) => `wyze ${name}`),
    ...home.amazon.flatMap((account) => [...speakers(account), ...account.things].map(({ name }) => `amazon ${name}`)),
    ...home.smartThings.devices.map(({ name }) => `smartthings ${name}`),
    ...home.adtPulse.devices.map(({ name }) => `adt-pulse ${name}`),
    ...home.arlo.devices.map(({ name }) => `arlo ${name}`),
    ...home.zigbee.devices.map(({ name }) => `zigbee2mqtt ${name}`),
  ];
  expect(expected.length).toBeGreaterThanOrEqual(20);
  expect(audit.devices.map(({ vendor, name }) => `${vendor} ${name}`).sort()).toEqual(expected.sort());
});

test('each link to Wyze once: one per Amazon account, and those that were told', () => {
  const holders = wyzeLink(() => true).map(({ holder }) => holder);
  expect(holders.sort()).toEqual([...home.amazon.map(() => 'alexa'), ...TOLD.map(({ holder }) => holder)].sort());
});

const [comAccount, deAccount] = home.amazon as [AmazonAccount, AmazonAccount];
test.each([
  ['Alexa of amazon.com, there before the exposure', comAccount, { verdict: 'outlived-reset', label: 'Review soon' }],
  ['Alexa of amazon.de, first seen long after', deAccount, { verdict: 'reset-by-vendor', label: 'Tidy up' }],
])('December 2019, %s', (_, account, expected) => {
  const links = wyzeLink(({ linkedAt }) => linkedAt === `../${firstDay(account)}`);
  expect(links.map(({ holder }) => holder)).toEqual(['alexa']);
  expect(december2019(links)).toEqual([expected]);
});

test.each([
  ['google-home', 'cannot-tell'],
  ['ifttt', 'made-after'],
])('December 2019, the told link to %s: %s', (holder, verdict) => {
  expect(december2019(wyzeLink((grant) => grant.holder === holder))).toMatchObject([{ verdict }]);
});

/** The links between two parties, by the ends at which they were seen. */
function between(issuer: string, holder: string) {
  const links = audit.grants.filter((grant) => grant.issuer === issuer && grant.holder === holder);
  return links.map(({ seenFrom, linkedAt, how }) => ({ seenFrom, linkedAt, how }));
}

/** By the day on which the first device came through it. */
const since = (days: string[]) => `../${days.map((day) => day.slice(0, 10)).sort()[0]}`;
/** The devices that came to SmartThings through a maker's cloud or app, by the connection. */
function through(maker: string): string[][] {
  const came = home.smartThings.devices.filter(({ through: link }) => link?.maker === maker);
  const links = new Set(came.map(({ through: link }) => link?.id));
  return [...links].map((id) => came.filter(({ through: link }) => link?.id === id).map(({ createdAt }) => createdAt));
}

test('SmartThings and Alexa: one link, seen from both ends, with the earlier of the two days', () => {
  const atAlexa = home.amazon.flatMap(({ things }) => things.filter(({ skill }) => skill.title === 'SmartThings'));
  const days = [...atAlexa.map(({ createdAt }) => createdAt), ...through('Amazon Alexa').flat()];
  expect(between('smartthings', 'alexa')).toMatchObject([{ seenFrom: ['issuer', 'holder'], linkedAt: since(days) }]);
});

test('Google and Wyze: Google lists Wyze, and nobody lists the link the other way round that was told', () => {
  expect(between('google', 'wyze')).toMatchObject([{ seenFrom: ['issuer'], how: 'seen' }]);
  expect(between('wyze', 'google-home')).toMatchObject([{ seenFrom: [], how: 'told' }]);
});

test.each([
  ['ecobee', 'SmartThings', 'ecobee', 'smartthings', through('ecobee').map(since)],
  ['Wyze', 'Alexa', 'wyze', 'alexa', home.amazon.map((account) => `../${firstDay(account)}`)],
])('two people of the household linked %s to %s, and that stays two links', (...[, , issuer, holder, days]) => {
  expect(days).toHaveLength(2);
  const links = between(issuer, holder);
  expect(links.map(({ linkedAt }) => linkedAt).sort()).toEqual(days.sort());
  for (const { seenFrom } of links) expect(seenFrom).toEqual(['holder']);
});

test('the people and the browsers that Arlo lets in, each with what is shared', () => {
  const { friends, trusted } = home.arlo;
  const found = audit.grants.filter(({ issuer }) => issuer === 'arlo');
  const ofKind = (kind: Grant['kind']) => found.filter((grant) => grant.kind === kind);
  const people = friends.map(({ firstName, lastName, sees }) => ({ name: `${firstName} ${lastName}`, scopes: sees }));
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
  expect(ofKind('shared-user').sort(byName)).toMatchObject(people.sort(byName));
  expect(
    ofKind('session')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(trusted.map(({ name }) => name).sort());
});

const lineOf = (vendor: string) => (def: ListDef) => ({ ...def, line: `${vendor} ${def.list} ${def.source}` });

test('coverage claims what was opened, and says of the rest where it is', () => {
  const said = (state: string) =>
    audit.coverage
      .filter((line) => line.state === state)
      .map(({ vendor, list, source }) => `${vendor} ${list} ${source}`)
      .sort();
  const amazon = ['devices echo', 'devices registered', 'devices smart-home', 'held-services skills'];
  const ofEach = [...amazon, 'held-services smart-home', 'sessions echo', 'sessions registered'];
  const read = new Set([
    'zigbee2mqtt devices bridge',
    ...ofEach.map((line) => `amazon ${line}`),
    ...VISITS.flatMap(({ door, reads }) => reads.map(([list, source]) => `${door} ${list} ${source}`)),
  ]);
  const declared = VENDORS.flatMap((id) => vendors.find((vendor) => vendor.id === id)?.lists.map(lineOf(id)) ?? []);
  const isApp = ({ where }: { where: string }) => where === 'app-only';
  const lines = (wanted: (line: (typeof declared)[number]) => boolean) =>
    declared
      .filter(wanted)
      .map(({ line }) => line)
      .sort();
  expect(lines(({ line }) => read.has(line)).length).toBeGreaterThanOrEqual(read.size);
  expect(said('rows')).toEqual(lines(({ line }) => read.has(line)));
  expect(said('not-read')).toEqual(lines((def) => !isApp(def) && !read.has(def.line)));
  expect(said('app-only')).toEqual(lines(isApp));
  expect(said('unreadable')).toEqual([]);
  expect(said('empty')).toEqual([]);
});
