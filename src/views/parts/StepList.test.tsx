// @vitest-environment jsdom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { Entry, PlannedStep } from '../../core/checklist/entry';
import type { StepDef } from '../../core/steps';
import '../../locales/tab-texts';
import { exampleView, NOW } from '../../../tests/preview/example';
import { chooseLanguage } from '../../locales/text';
import { memoryPorts } from '../memory';
import { lookup } from '../model/lookup';
import { PortsContext } from './ports-context';
import { StepList } from './StepList';

const record: StepDef = {
  ...{ id: 'skill', about: 'held-services', text: 'Tap Disable Skill.', doubt: 'Nobody knows whose they were.' },
  ...{ stops: 'Alexa sees no camera.', otherEnd: { needed: 'unknown', why: 'It is only asked.' } },
  source: { url: 'https://developer.amazon.com/faq', title: 'Account Linking FAQ', publisher: 'Amazon' },
  ...{ checked: '2026-11-23', confidence: 'documented' },
};
const page = { link: 'https://skills-store.amazon.de/app', host: 'skills-store.amazon.de', app: 'More → Your Skills' };
const remove: PlannedStep = {
  key: 'amazon/skill',
  phase: 'remove',
  at: 'amazon',
  end: 'holder',
  ...page,
  step: record,
};
const again: PlannedStep = { key: 'amazon/relink', phase: 'relink', at: 'amazon', end: 'holder', ...page };
const atWyze: PlannedStep = {
  ...{ key: 'wyze/alexa', phase: 'remove', at: 'wyze', end: 'issuer', app: 'Account' },
  step: { ...record, id: 'alexa', text: 'Switch it on.' },
};
const entry: Entry = {
  ...{
    key: 'grant g1',
    subject: { type: 'grant', id: 'g1' },
    about: 'link',
    vendor: 'wyze',
    holder: 'alexa',
    flags: [],
  },
  ...{ state: 'open', listed: true, devices: 2, steps: [remove, atWyze, again], after: ['account wyze/w1'] },
};

let place: HTMLElement;
const ports = () => memoryPorts({ now: NOW, view: exampleView() });

async function show(more: Partial<Entry> = {}, own = ports()): Promise<HTMLElement> {
  place = document.createElement('div');
  document.body.replaceChildren(place);
  const known = lookup(exampleView());
  await act(() =>
    render(
      <PortsContext.Provider value={own}>
        <StepList known={known} entry={{ ...entry, ...more }} />
      </PortsContext.Provider>,
      place,
    ),
  );
  return place;
}

const texts = (selector: string) => [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);

afterEach(() => {
  render(null, place);
  chooseLanguage(['en-GB']);
});

describe('the steps of a link', () => {
  it('stand in their order, each change of end with a head that says which end it is', async () => {
    await show();
    expect(texts('.step-text')).toEqual([
      'Tap Disable Skill.',
      'Switch it on.',
      expect.stringMatching(/link it again/),
    ]);
    expect(texts('.end-head')).toEqual([
      ...['Amazonholds the key', 'Wyzeits account is opened', 'Amazonholds the key'],
    ]);
  });

  it('show the host of a page before it is opened', async () => {
    const own = ports();
    await show({}, own);
    expect(texts('.steps .host')[0]).toBe('skills-store.amazon.de');
    place.querySelector('a')?.click();
    expect(own.calls).toContainEqual({ name: 'open', with: page.link });
  });

  it('say doubt apart, what stops, the other end, who says so, when it was looked at and how sure it is', async () => {
    await show({ steps: [remove] });
    expect(texts('.doubt')).toEqual(['Nobody knows whose they were.']);
    const said = place.textContent ?? '';
    expect(said).toContain('What stops: Alexa sees no camera.');
    expect(said).toContain('nobody says. It is only asked.');
    expect(texts('.step-source summary')[0]).toContain('23 November 2026');
    expect(texts('.step-source .caption').join(' ')).toMatch(
      /^Amazon: Account Linking FAQ developer\.amazon\.com .*says so\.$/,
    );
  });

  it('say how many devices stop answering, and what comes first', async () => {
    await show();
    expect(texts('.step-devices')).toEqual(['2 devices stop answering at Amazon Alexa.']);
    expect(place.textContent).toMatch(/^First change the password/);
    await show({ devices: 0, after: [] });
    expect(place.textContent).not.toMatch(/First change|stop answering/);
  });
});

it('a list of several holders has a part for each', async () => {
  const each = [
    { ...remove, for: 'alexa' },
    { ...atWyze, for: 'ifttt' },
  ];
  await show({ about: 'list', steps: each });
  expect(texts('.h-small')).toHaveLength(2);
  expect(texts('ol')).toHaveLength(2);
});

it('prose of the records is marked as English, whatever the language around it', async () => {
  chooseLanguage(['de']);
  await show();
  for (const text of [
    'Tap Disable Skill.',
    'Nobody knows whose they were.',
    'Alexa sees no camera.',
    'It is only asked.',
  ]) {
    const at = [...place.querySelectorAll('[lang="en"]')].some(({ textContent }) => textContent === text);
    expect(at, text).toBe(true);
  }
  expect(place.textContent).toContain('hat den Schlüssel');
});
