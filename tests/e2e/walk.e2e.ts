import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grant } from '../../src/core/model';
import type { Audit } from '../../src/core/verdicts/types';
import { demoHome } from '../stage/demo-home';
import { type AmazonAccount, household } from '../stage/household';
import { openStage, type Stage } from '../stage/server';
import { launch, type Session } from './launch';
import { TOLD, walk } from './walk';

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

test('three accounts and every device of the household, each once', () => {
  expect(audit.accounts.map(({ vendor }) => vendor).sort()).toEqual(['amazon', 'amazon', 'wyze']);
  const speakers = (account: AmazonAccount) => account.echos.filter(({ family }) => !['VOX', 'WHA'].includes(family));
  const expected = [
    ...home.wyze.cameras.map(({ name }) => `wyze ${name}`),
    ...home.amazon.flatMap((account) => [...speakers(account), ...account.things].map(({ name }) => `amazon ${name}`)),
  ];
  expect(expected.length).toBeGreaterThanOrEqual(12);
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

test('coverage claims what was opened, and says of the rest where it is', () => {
  const said = (state: string) =>
    audit.coverage
      .filter((line) => line.state === state)
      .map(({ vendor, list, source }) => `${vendor} ${list} ${source}`)
      .sort();
  const amazon = ['devices echo', 'devices registered', 'devices smart-home', 'held-services skills'];
  const read = [...amazon, 'held-services smart-home', 'sessions echo', 'sessions registered'];
  const ofEach = (lines: string[]) => home.amazon.flatMap(() => lines.map((line) => `amazon ${line}`));
  expect(said('rows')).toEqual([...ofEach(read), 'wyze devices cameras'].sort());
  expect(said('not-read')).toEqual(
    [...ofEach(['linked-services login-with-amazon']), 'wyze api-tokens developer-console'].sort(),
  );
  expect(said('unreadable')).toEqual([]);
  expect(said('empty')).toEqual([]);
});
