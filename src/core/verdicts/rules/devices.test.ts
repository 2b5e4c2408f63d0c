import { describe, expect, it } from 'vitest';
import type { Device } from '../../model';
import type { ExposedDevices, Incident } from '../incident';
import { basisOf, CONTEXT, type Home, LEAK, link, verdicts } from '../invented';

const FLAW: Incident = {
  ...LEAK,
  grants: [],
  kind: 'vulnerability-exploited',
  exposed: ['video'],
  devices: [{ models: ['CAM-2'], fixedIn: '4.9.8' }],
};
const CAM: Device = { vendor: 'acme', account: 'a1', id: 'd1', name: 'Porch', model: 'CAM-2', firmware: '4.9.7' };

function word(
  device: Partial<Device> = {},
  entry: Partial<ExposedDevices> = {},
  incident: Partial<Incident> = {},
): string {
  const devices = [{ models: ['CAM-2'], fixedIn: '4.9.8', ...entry }];
  return verdicts({ devices: [{ ...CAM, ...device }] }, [{ ...FLAW, devices, ...incident }])
    .join(' | ')
    .replace('device d1: ', '');
}

describe('the firmware', () => {
  it.each<[string, Partial<Device>, Partial<ExposedDevices>, string, string]>([
    ['older', {}, {}, 'affected, Act now', 'affected, Review soon'],
    ['the fixed one', { firmware: '4.9.8' }, {}, 'fixed, Nothing to do', 'fixed, Nothing to do'],
    ['newer', { firmware: '4.10.0' }, {}, 'fixed, Nothing to do', 'fixed, Nothing to do'],
    ['unknown', { firmware: '' }, {}, 'cannot-tell, Review soon', 'cannot-tell, Tidy up'],
    ['beyond comparing', { firmware: 'latest' }, {}, 'cannot-tell, Review soon', 'cannot-tell, Tidy up'],
    ['no fix known', {}, { fixedIn: '' }, 'cannot-tell, Review soon', 'cannot-tell, Tidy up'],
    ['never fixed', { firmware: '9.9' }, { noFix: true }, 'affected, Act now', 'affected, Review soon'],
  ])('%s', (_, device, entry, used, unused) => {
    expect(word(device, entry)).toBe(used);
    expect(word(device, entry, { kind: 'vulnerability' })).toBe(unused);
  });
});

describe('the model', () => {
  it.each(['cam-2', 'CAM - 2', 'CAM\u20112', ' CAM_2 ', 'ＣＡＭ-2'])('%j is CAM-2', (model) => {
    expect(word({ model })).toBe('affected, Act now');
  });

  it.each(['CAM-2-JZ', 'CAM-20', 'CAM', 'XCAM-2', '__proto__'])('%j is another one', (model) => {
    expect(word({ model })).toBe('');
  });

  it('goes by market name and by code, in both directions', () => {
    const context = { ...CONTEXT, vendors: [{ id: 'acme', models: { 'Porch Cam': ['CAM-2', 'CAM-3'] } }] };
    const flaw = (models: string[]) => [{ ...FLAW, devices: [{ models, fixedIn: '4.9.8' }] }];
    const named = (model: string, models: string[]) =>
      verdicts({ devices: [{ ...CAM, model }] }, flaw(models), context);
    expect(named('porch cam', ['CAM-3'])).toEqual(['device d1: affected, Act now']);
    expect(named('CAM-3', ['Porch Cam'])).toEqual(['device d1: affected, Act now']);
    expect(named('CAM-4', ['Porch Cam'])).toEqual([]);
    expect(named('CAM-2', ['CAM-3'])).toEqual([]);
  });

  it('is another one at another vendor', () => {
    expect(word({ vendor: 'other' })).toBe('');
  });

  it('named by two entries gives the worse verdict, once', () => {
    const fixed = { models: ['CAM-2'], fixedIn: '1.0' };
    for (const devices of [
      [fixed, { models: ['cam-2'], noFix: true }],
      [{ models: ['cam-2'], noFix: true }, fixed],
    ]) {
      expect(verdicts({ devices: [CAM] }, [{ ...FLAW, devices }])).toEqual(['device d1: affected, Act now']);
    }
  });
});

describe('devices without a model', () => {
  const nameless = [1, 2, 3].map((n): Device => ({ vendor: 'acme', account: `a${n % 2}`, id: `d${n}`, name: 'Cam' }));

  it('are counted in one verdict', () => {
    expect(verdicts({ devices: nameless }, [FLAW])).toEqual(['list acme/devices: cannot-tell, Could not check']);
    expect(basisOf({ devices: nameless }, [FLAW])).toEqual([{ fact: 'devices-without-model', count: 3 }]);
  });

  it('matter only where the incident names models of this vendor', () => {
    const { devices: _, ...silent } = { ...FLAW, accounts: { scope: 'all' as const } };
    expect(verdicts({ devices: nameless }, [silent])).toEqual([]);
    expect(verdicts({ devices: nameless }, [{ ...FLAW, vendor: 'other' }])).toEqual([]);
  });
});

describe('a device that a holder sees through a link', () => {
  const seen: Device = { ...CAM, vendor: 'bigshop', account: 'b1', via: 'l1' };
  const at = (home: Home, incident: Partial<Incident> = {}) =>
    verdicts({ grants: [link()], ...home }, [{ ...FLAW, ...incident }]);

  it('is the issuer’s, as long as the issuer shows none itself', () => {
    expect(at({ devices: [seen] })).toEqual(['device d1: affected, Act now']);
    expect(at({ devices: [seen, { ...CAM, id: 'd2', firmware: '4.9.8' }] })).toEqual([
      'device d2: fixed, Nothing to do',
    ]);
  });

  it('is not one of the holder’s own', () => {
    expect(at({ devices: [seen] }, { vendor: 'bigshop' })).toEqual([]);
    const { model: _, ...nameless } = seen;
    expect(at({ devices: [nameless] }, { vendor: 'bigshop' })).toEqual([]);
    expect(at({ devices: [nameless] })).toEqual([]);
  });
});

it('an old reading of the devices clears nothing', () => {
  const line = {
    vendor: 'acme',
    account: 'a1',
    list: 'devices' as const,
    state: 'rows' as const,
    readAt: '2026-01-01T00:00:00Z',
  };
  const read = (firmware: string) => verdicts({ devices: [{ ...CAM, firmware }], coverage: [line] }, [FLAW]);
  expect(read('4.9.8')).toEqual(['device d1: cannot-tell, Could not check']);
  expect(read('4.9.7')).toEqual(['device d1: affected, Act now']);
});

it('the basis names model, flaw and versions', () => {
  const devices = [{ models: ['cam-2'], fixedIn: '4.9.8', cve: ['CVE-2020-0001'], note: 'Only on Wi-Fi.' }];
  expect(basisOf({ devices: [CAM] }, [{ ...FLAW, kind: 'vulnerability', devices }])).toEqual([
    { fact: 'model', value: 'CAM-2', named: 'cam-2' },
    { fact: 'cve', ids: ['CVE-2020-0001'] },
    { fact: 'device-note', note: 'Only on Wi-Fi.' },
    { fact: 'unused-vulnerability' },
    { fact: 'firmware', value: '4.9.7' },
    { fact: 'fixed-in', value: '4.9.8' },
  ]);
  const bare = (device: Partial<Device>, entry: ExposedDevices) => {
    const { firmware: _, ...unknown } = CAM;
    return basisOf({ devices: [{ ...unknown, ...device }] }, [{ ...FLAW, devices: [entry] }]).slice(1);
  };
  expect(bare({}, { models: ['CAM-2'] })).toEqual([{ fact: 'firmware-unknown' }, { fact: 'fix-unknown' }]);
  expect(bare({}, { models: ['CAM-2'], noFix: true })).toEqual([{ fact: 'firmware-unknown' }, { fact: 'no-fix' }]);
});
